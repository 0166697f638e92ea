package io.baremetal.ironic.provisioner;

import io.baremetal.api.net.Url;
import io.baremetal.api.provisioner.ProvisionerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings by name and remembers what is wrong with them, so that all faults are told at
 * once. Not thread-safe.
 */
final class Settings {

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * A text; empty when unset or without content. In lower case a name counts as well, as the key of
   * a ConfigMap of the first years; the name itself comes first.
   */
  Optional<String> text(String name) {
    return given(name).or(() -> given(name.toLowerCase(Locale.ROOT)));
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** Whether the value is {@code true} in any case; everything else is no. */
  boolean isTrue(String name) {
    return text(name).filter(value -> value.equalsIgnoreCase("true")).isPresent();
  }

  /** A whole number. */
  Optional<Integer> integer(String name) {
    return text(name)
        .flatMap(
            value -> {
              try {
                long number = Long.parseLong(value);
                return Optional.of(
                    (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
              } catch (NumberFormatException e) {
                return refused(name, value, "must be a whole number, for example 20");
              }
            });
  }

  /** A duration as Go writes it, {@code 30s} or {@code 1m30s}. */
  Optional<Duration> duration(String name, Duration atLeast) {
    return text(name)
        .flatMap(
            value ->
                GoDuration.parse(value)
                    .filter(duration -> duration.compareTo(atLeast) >= 0)
                    .or(
                        () ->
                            refused(
                                name,
                                value,
                                "must be a duration of at least "
                                    + atLeast.toMillis()
                                    + "ms, for example 30s or 1m30s")));
  }

  /** What the Go operator takes for a URL, a relative one too. */
  Optional<String> url(String name) {
    return text(name)
        .flatMap(
            value ->
                Url.tryParse(value).value().isPresent()
                    ? Optional.of(value)
                    : refused(name, value, "must be a URL"));
  }

  /** One of three words. */
  Optional<PersistentBootDevice> bootDevice(String name) {
    return text(name)
        .flatMap(
            value -> {
              for (PersistentBootDevice device : PersistentBootDevice.values()) {
                if (device.wire().equals(value)) {
                  return Optional.of(device);
                }
              }
              return refused(name, value, "must be Default, Always or Never");
            });
  }

  /** Remembers a fault. */
  void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Ends the reading.
   *
   * @throws ProvisionerException that lists all faults, if there was any
   */
  void finish() {
    if (!problems.isEmpty()) {
      throw new ProvisionerException(
          "The settings of the Ironic provisioner make no sense: " + String.join("; ", problems));
    }
  }

  private <T> Optional<T> refused(String name, String value, String rule) {
    problem(name + " is \"" + value + "\" but " + rule);
    return Optional.empty();
  }
}
