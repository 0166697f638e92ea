package io.baremetal.ironic.node;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a node is in its life.
 *
 * <p>A state that this build does not know reads as {@link #UNRECOGNIZED}; {@code
 * node.text("provision_state")} still has its name.
 */
public enum ProvisionState {
  /** Known to Ironic, not yet verified. A failed verification falls back here, with an error. */
  ENROLL("enroll", Kind.STABLE),
  /** Ironic is trying the credentials. */
  VERIFYING("verifying", Kind.MOVING),
  /** Under control, not offered to anyone. */
  MANAGEABLE("manageable", Kind.STABLE),
  /** Clean and waiting for work. */
  AVAILABLE("available", Kind.STABLE),
  /** Running what was deployed, or adopted. */
  ACTIVE("active", Kind.STABLE),
  /** Being written to. */
  DEPLOYING("deploying", Kind.MOVING),
  /** Being deployed; Ironic waits for the ramdisk. */
  DEPLOY_WAIT("wait call-back", Kind.MOVING),
  /** Deployment stands still until {@code unhold}. */
  DEPLOY_HOLD("deploy hold", Kind.HELD),
  /** Deployment failed. */
  DEPLOY_FAILED("deploy failed", Kind.FAILED),
  /** Being torn down. */
  DELETING("deleting", Kind.MOVING),
  /** Tear-down failed. */
  ERROR("error", Kind.FAILED),
  /** Being cleaned, by request or on the way to available. */
  CLEANING("cleaning", Kind.MOVING),
  /** Being cleaned; Ironic waits for the ramdisk. */
  CLEAN_WAIT("clean wait", Kind.MOVING),
  /** Cleaning stands still until {@code unhold}. */
  CLEAN_HOLD("clean hold", Kind.HELD),
  /** Cleaning failed. */
  CLEAN_FAILED("clean failed", Kind.FAILED),
  /** Hardware is being looked at. */
  INSPECTING("inspecting", Kind.MOVING),
  /** Hardware is being looked at; Ironic waits for the ramdisk. */
  INSPECT_WAIT("inspect wait", Kind.MOVING),
  /** Inspection failed. */
  INSPECT_FAILED("inspect failed", Kind.FAILED),
  /** A running machine is being taken over. */
  ADOPTING("adopting", Kind.MOVING),
  /** Take-over failed. */
  ADOPT_FAILED("adopt failed", Kind.FAILED),
  /** Runs a rescue ramdisk. */
  RESCUE("rescue", Kind.STABLE),
  /** On the way into rescue. */
  RESCUING("rescuing", Kind.MOVING),
  /** On the way into rescue; Ironic waits for the ramdisk. */
  RESCUE_WAIT("rescue wait", Kind.MOVING),
  /** Rescue failed. */
  RESCUE_FAILED("rescue failed", Kind.FAILED),
  /** On the way out of rescue. */
  UNRESCUING("unrescuing", Kind.MOVING),
  /** The way out of rescue failed. */
  UNRESCUE_FAILED("unrescue failed", Kind.FAILED),
  /** Steps run on a deployed machine. */
  SERVICING("servicing", Kind.MOVING),
  /** Steps run on a deployed machine; Ironic waits for the ramdisk. */
  SERVICE_WAIT("service wait", Kind.MOVING),
  /** Servicing stands still until {@code unhold}. */
  SERVICE_HOLD("service hold", Kind.HELD),
  /** Servicing failed. */
  SERVICE_FAILED("service failed", Kind.FAILED),
  /** A state that this build does not know. */
  UNRECOGNIZED("", Kind.UNKNOWN);

  private enum Kind {
    STABLE,
    MOVING,
    HELD,
    FAILED,
    UNKNOWN
  }

  private static final Map<String, ProvisionState> BY_WIRE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(s -> s.wire, Function.identity()));

  private final String wire;
  private final Kind kind;

  ProvisionState(String wire, Kind kind) {
    this.wire = wire;
    this.kind = kind;
  }

  /** The state of this name; never fails. */
  public static ProvisionState of(String wire) {
    return BY_WIRE.getOrDefault(wire, UNRECOGNIZED);
  }

  /** The name in the protocol, such as {@code wait call-back}; empty for {@link #UNRECOGNIZED}. */
  public String wire() {
    return wire;
  }

  /**
   * The verbs that Ironic takes in this state; it refuses all others. Some need a newer API (abort
   * in {@link #DEPLOY_WAIT} 1.110), and maintenance, protection or retirement may forbid more.
   */
  public Set<ProvisionVerb> verbs() {
    return LegalVerbs.in(this);
  }

  /** Whether a node rests here until someone asks for something. */
  public boolean isStable() {
    return kind == Kind.STABLE;
  }

  /** Whether a node leaves this state by itself, sooner or later. */
  public boolean isMoving() {
    return kind == Kind.MOVING;
  }

  /** Whether an operation ended badly; the node stays until told otherwise. */
  public boolean isFailure() {
    return kind == Kind.FAILED;
  }

  /** Whether the node waits for {@code unhold} or {@code abort}. */
  public boolean isHeld() {
    return kind == Kind.HELD;
  }
}
