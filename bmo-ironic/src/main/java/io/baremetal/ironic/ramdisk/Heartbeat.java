package io.baremetal.ironic.ramdisk;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A sign of life of an agent. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface Heartbeat {

  /** Where the agent listens. */
  String callbackUrl();

  /** What the lookup gave. Secret. */
  @Value.Redacted
  Optional<String> agentToken();

  /** Since API 1.36. */
  Optional<String> agentVersion();

  /** The certificate by which to know the agent. Since API 1.68. */
  Optional<String> agentVerifyCa();

  /** {@code start}, {@code end} or {@code error}. Since API 1.72. */
  Optional<String> agentStatus();

  /** What the status is about. Since API 1.72. */
  Optional<String> agentStatusMessage();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Heartbeat} values. Not thread-safe. */
  final class Builder extends ImmutableHeartbeat.Builder {
    Builder() {}
  }
}
