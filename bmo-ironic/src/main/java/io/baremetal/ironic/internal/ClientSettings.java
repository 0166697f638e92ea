package io.baremetal.ironic.internal;

import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.VersionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.immutables.value.Value;

/** What {@code IronicClient.Builder} collected, with the defaults. */
@Value.Immutable
@RequestStyle
public interface ClientSettings {

  /**
   * Answers are kept in arrays, and the way to tell that one is too long is to read a byte more.
   */
  long LONGEST_ANSWER = 1L << 30;

  /** Where Ironic is. */
  String endpoint();

  /** Credentials. */
  @Value.Redacted
  @Value.Default
  default IronicAuth auth() {
    return IronicAuth.none();
  }

  /** A client to use in place of one of our own. */
  Optional<OkHttpClient> httpClient();

  /** TLS of a client of our own. */
  Optional<TlsSettings> tls();

  /** How long a connection may take to be made; our own client only. */
  @Value.Default
  default Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /** How long one attempt may take in all. */
  @Value.Default
  default Duration requestTimeout() {
    return Duration.ofSeconds(30);
  }

  /** No longer answer is read, in bytes. */
  @Value.Default
  default long largestAnswer() {
    return 64L << 20;
  }

  /** What is repeated. */
  @Value.Default
  default RetryPolicy retryPolicy() {
    return RetryPolicy.standard();
  }

  /** Which API version is used. */
  @Value.Default
  default VersionPolicy versionPolicy() {
    return VersionPolicy.newestTested();
  }

  /** Who is told of calls. */
  List<CallListener> listeners();

  /** Monotonic time. */
  @Value.Default
  default LongSupplier nanoTime() {
    return System::nanoTime;
  }

  /** Numbers from 0 to 1 by which pauses differ. */
  @Value.Default
  default DoubleSupplier random() {
    return () -> ThreadLocalRandom.current().nextDouble();
  }

  /** Wakes a thread that waits between two attempts. */
  Optional<ScheduledExecutorService> scheduler();

  /** Runs what is asked for asynchronously. */
  Optional<Executor> executor();

  /** Ids by which Ironic logs calls. */
  @Value.Default
  default Supplier<String> requestIds() {
    return () -> "req-" + UUID.randomUUID();
  }

  /** Refuses times that are not positive, and TLS settings that would go nowhere. */
  @Value.Check
  default void check() {
    if (tls().isPresent() && httpClient().isPresent()) {
      throw new IllegalArgumentException(
          "TLS settings are for a client of our own; the given HTTP client has its own");
    }
    if (largestAnswer() < 1 || largestAnswer() > LONGEST_ANSWER) {
      throw new IllegalArgumentException(
          "the largest answer of "
              + largestAnswer()
              + " bytes must be between 1 and "
              + LONGEST_ANSWER);
    }
    for (Duration timeout : List.of(connectTimeout(), requestTimeout())) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout " + timeout + " must be positive");
      }
    }
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ClientSettings}. Not thread-safe. */
  final class Builder extends ImmutableClientSettings.Builder {
    Builder() {}
  }
}
