package io.baremetal.examples.ironic;

import io.baremetal.ironic.wait.WaitOptions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to wait for the end of what was asked for. */
final class Waiting {

  /** As good as for ever, for those who give no limit. */
  private static final Duration LONG = Duration.ofDays(1);

  @Option(
      names = "--wait",
      arity = "0..1",
      fallbackValue = "0",
      paramLabel = "SECONDS",
      description = "Wait for the end of it, so long at most; 0 or nothing means without limit.")
  private @Nullable Integer seconds;

  /** How to wait; empty means not at all. */
  Optional<WaitOptions> options() {
    return Optional.ofNullable(seconds)
        .map(limit -> limit == 0 ? LONG : Duration.ofSeconds(limit))
        .map(WaitOptions::within);
  }
}
