package io.baremetal.k8s.lifecycle;

import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.provisioner.HostIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** All that a decision about a host may depend on, the time included. Immutable. */
@Value.Immutable
public interface HostView {

  /** The host; its status includes what this pass has settled but not stored yet. */
  BareMetalHost host();

  /** When this pass began. */
  Instant now();

  /** A random number from 0 to just below 1, drawn once a pass, that spreads waits. */
  double jitter();

  /** What the operator chose. */
  LifecycleSettings settings();

  /** The login of the BMC. */
  BmcLogin login();

  /** Whether the Secret with the login carries our marks; not set if there is no Secret. */
  @Value.Default
  default Marks loginMarks() {
    return Marks.COMPLETE;
  }

  /** The HardwareData of this host; empty if there is none. */
  Optional<RecordedHardware> recordedHardware();

  /** The objects that say what firmware the host is to have. */
  @Value.Default
  default HostFirmware firmware() {
    return HostFirmware.none();
  }

  /** The image that is to be in the machine's virtual drive while it runs; empty if nobody said. */
  Optional<DataImage> dataImage();

  /** The labels that are to show the host's hardware; empty if none is. */
  Map<String, String> hardwareLabels();

  /** What the reboot annotations ask for. */
  @Value.Default
  default RebootWish reboot() {
    return RebootWish.none();
  }

  /** What the detached annotation asks for. */
  @Value.Default
  default DetachWish detach() {
    return DetachWish.NONE;
  }

  /** Why the provisioner cannot serve any host now; empty if it can. */
  Optional<String> provisionerProblem();

  /** Actions of this pass that have reached their goal since the host entered its state. */
  Set<HostAction> passed();

  /** What the user wants. */
  default HostSpec spec() {
    return host().spec();
  }

  /** Where things stand. */
  default HostStatus status() {
    return host().status();
  }

  /** Where the host is in its life. */
  default ProvisioningState state() {
    return status().provisioning().state();
  }

  /** Whether a failure of this kind is recorded. */
  default boolean hasError(ErrorType type) {
    return status().errorType().filter(type::equals).isPresent();
  }

  /** CPU architecture of the machine, as far as anybody knows it. */
  default String cpuArchitecture() {
    return spec()
        .architecture()
        .filter(arch -> !arch.isEmpty())
        .or(() -> status().hardware().flatMap(HardwareDetails::cpu).flatMap(Cpu::arch))
        .filter(arch -> !arch.isEmpty())
        .orElse(settings().defaultArchitecture());
  }

  /** Whose hardware this is. */
  default HostIdentity identity() {
    return new HostIdentity(
        host().metadata().namespace().orElse(""),
        host().metadata().name().orElse(""),
        host().metadata().uid().orElse(""));
  }

  /** The same view with another status. */
  default HostView withStatus(HostStatus status) {
    return toBuilder().host(host().toBuilder().status(status).build()).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds {@link HostView}s. Not thread-safe. */
  final class Builder extends ImmutableHostView.Builder {
    Builder() {}
  }

  /** Whether an object carries our label, owner reference and finalizer. */
  enum Marks {
    /** All that it has to carry. */
    COMPLETE,
    /** Something is missing. */
    INCOMPLETE
  }

  /**
   * A HardwareData object.
   *
   * @param hardware what it says
   * @param held whether our finalizer is on it
   */
  record RecordedHardware(Optional<HardwareDetails> hardware, boolean held) {}
}
