package io.baremetal.ironic.cloud;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings by their names in {@code clouds.yaml}, whichever way they were given. A variable {@code
 * OS_X} is the setting {@code x} and wins over the file, as on OpenStack's command line.
 */
final class CloudValues {

  private static final String PREFIX = "OS_";
  private static final Set<String> YES = Set.of("true", "yes", "on", "1");

  private final Map<String, String> values = new HashMap<>();

  private CloudValues() {}

  /** Reads the environment, and the files if {@code OS_CLOUD} names a cloud. */
  static CloudValues read(Map<String, String> environment) {
    CloudValues read = new CloudValues();
    String cloud = environment.getOrDefault("OS_CLOUD", "");
    if (!cloud.isBlank()) {
      read.values.putAll(new CloudFiles(environment).cloud(cloud));
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !value.isBlank()) {
            read.values.put(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT), value);
          }
        });
    return read;
  }

  /** The first of these that is set. */
  Optional<String> first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  /** A secret, exactly as it was given; empty if it is not set. */
  Optional<String> secret(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  boolean isSet(String name) {
    return first(name).isPresent();
  }

  boolean isYes(String name) {
    return first(name).filter(value -> YES.contains(value.toLowerCase(Locale.ROOT))).isPresent();
  }

  boolean isNo(String name) {
    return isSet(name) && !isYes(name);
  }
}
