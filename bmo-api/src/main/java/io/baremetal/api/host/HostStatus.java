package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the operator reports about a host. Immutable. Once anything is reported, the fields that the
 * CRD requires and the containers that the Go program always writes are written, even when they are
 * empty.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostStatus.Builder.class)
public interface HostStatus extends Extensible, OmittedWhenEmpty {

  /** How the host does, in one word. */
  @Value.Default
  default OperationalStatus operationalStatus() {
    return OperationalStatus.NONE;
  }

  /** What kind of operation failed last; absent when nothing is wrong. */
  Optional<ErrorType> errorType();

  /** What went wrong last; empty when nothing is wrong. */
  @Value.Default
  default String errorMessage() {
    return "";
  }

  /** How often in a row an operation failed. Governs the back-off. */
  @Value.Default
  default long errorCount() {
    return 0L;
  }

  /** How often in a row provisioning failed. */
  @Value.Default
  default long provisioningFailCount() {
    return 0L;
  }

  /** Whether the machine was powered on when last looked at. */
  @Value.Default
  default boolean poweredOn() {
    return false;
  }

  /** Where the host is in its life and what was put on it. */
  @Value.Default
  default ProvisionStatus provisioning() {
    return ProvisionStatus.empty();
  }

  /** Credentials that worked last. */
  @Value.Default
  default CredentialsStatus goodCredentials() {
    return CredentialsStatus.empty();
  }

  /** Credentials that were tried last. */
  @Value.Default
  default CredentialsStatus triedCredentials() {
    return CredentialsStatus.empty();
  }

  /** When the long operations began and ended. */
  @Value.Default
  default OperationHistory operationHistory() {
    return OperationHistory.empty();
  }

  /** What inspection found; absent before the first inspection. */
  Optional<HardwareDetails> hardware();

  /** Name of the hardware profile in force. */
  Optional<String> hardwareProfile();

  /** Image whose provisioning was tried last. */
  Optional<Image> lastAttemptedImage();

  /** When this status last changed. Second precision. */
  Optional<Instant> lastUpdated();

  /** Statements about the host: {@code Ready} first, the others in the order of their names. */
  List<Condition> conditions();

  /** The status of a host that nobody has looked at. */
  static HostStatus empty() {
    return ImmutableHostStatus.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostStatus}. Not thread-safe. */
  final class Builder extends ImmutableHostStatus.Builder {}
}
