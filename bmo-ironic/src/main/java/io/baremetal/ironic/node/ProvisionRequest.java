package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A verb and what goes with it. Building refuses arguments that do not belong to the verb.
 *
 * <p>{@code toString} shows no config drive and no password.
 */
@Value.Immutable
@RequestStyle
public interface ProvisionRequest {

  /** What is asked for. */
  ProvisionVerb verb();

  /** What the machine reads at its first start; with {@code active} and {@code rebuild}. */
  @Value.Redacted
  Optional<ConfigDrive> configDrive();

  /** With {@code clean}, where steps or a runbook are required. */
  Optional<List<NodeStep>> cleanSteps();

  /** With {@code active} and {@code rebuild}. Since API 1.69. */
  Optional<List<NodeStep>> deploySteps();

  /** With {@code service}, where steps or a runbook are required. */
  Optional<List<NodeStep>> serviceSteps();

  /** With {@code rescue}, where it is required. */
  @Value.Redacted
  Optional<String> rescuePassword();

  /**
   * Steps that are kept in Ironic, by name or UUID; with {@code clean} and {@code service}. Since
   * API 1.92.
   */
  Optional<String> runbook();

  /**
   * Run the steps without booting the ramdisk; with {@code clean} (1.70) and {@code service}
   * (1.108).
   */
  Optional<Boolean> disableRamdisk();

  /** Refuses arguments that Ironic would refuse. */
  @Value.Check
  default void check() {
    ProvisionArguments.check(this);
  }

  /** A verb without arguments. */
  static ProvisionRequest of(ProvisionVerb verb) {
    return builder().verb(verb).build();
  }

  /** Deploys, with a config drive. */
  static ProvisionRequest deploy(ConfigDrive configDrive) {
    return builder().verb(ProvisionVerb.ACTIVE).configDrive(configDrive).build();
  }

  /** Runs clean steps. */
  static ProvisionRequest clean(List<NodeStep> steps) {
    return builder().verb(ProvisionVerb.CLEAN).cleanSteps(steps).build();
  }

  /** Runs the clean steps of a runbook. Since API 1.92. */
  static ProvisionRequest cleanBy(String runbook) {
    return builder().verb(ProvisionVerb.CLEAN).runbook(runbook).build();
  }

  /** Runs the steps of a runbook on a deployed machine. Since API 1.92. */
  static ProvisionRequest serviceBy(String runbook) {
    return builder().verb(ProvisionVerb.SERVICE).runbook(runbook).build();
  }

  /** Boots a rescue ramdisk whose user gets this password. Since API 1.38. */
  static ProvisionRequest rescue(String password) {
    return builder().verb(ProvisionVerb.RESCUE).rescuePassword(password).build();
  }

  /** Runs steps on a deployed machine. */
  static ProvisionRequest service(List<NodeStep> steps) {
    return builder().verb(ProvisionVerb.SERVICE).serviceSteps(steps).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProvisionRequest}s. Not thread-safe. */
  final class Builder extends ImmutableProvisionRequest.Builder {
    Builder() {}
  }
}
