package io.baremetal.ironic.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds and reads {@code clouds.yaml} and {@code secure.yaml}. Messages quote no values. */
final class CloudFiles {

  private static final LoadSettings LIMITS =
      LoadSettings.builder().setMaxAliasesForCollections(50).setCodePointLimit(1 << 20).build();

  private final Map<String, String> environment;

  CloudFiles(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * What the files say about a cloud, the part {@code auth} flattened into the rest.
   *
   * @throws IllegalArgumentException if there is no such cloud, or a file cannot be read
   */
  Map<String, String> cloud(String name) {
    Path clouds =
        find("OS_CLIENT_CONFIG_FILE", "clouds")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "OS_CLOUD is \""
                            + name
                            + "\", but there is no clouds.yaml in "
                            + places()));
    Map<String, String> found = new LinkedHashMap<>(read(clouds, name));
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          clouds + " has no cloud \"" + name + "\"; it has " + names(clouds));
    }
    find("OS_CLIENT_SECURE_FILE", "secure").ifPresent(path -> found.putAll(read(path, name)));
    return found;
  }

  private Optional<Path> find(String variable, String name) {
    Optional<Path> told = Optional.ofNullable(environment.get(variable)).map(Path::of);
    return told.isPresent()
        ? told
        : folders()
            .flatMap(folder -> Stream.of("yaml", "yml", "json").map(e -> folder + name + "." + e))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .findFirst();
  }

  private Stream<String> folders() {
    String home = environment.getOrDefault("HOME", "");
    String config = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
    return Stream.of("", config + "/openstack/", "/etc/openstack/");
  }

  private String places() {
    return String.join(
        ", ", folders().map(folder -> folder.isEmpty() ? "the current folder" : folder).toList());
  }

  private static Map<String, String> read(Path file, String cloud) {
    Map<String, String> flat = new LinkedHashMap<>();
    if (clouds(file).get(cloud) instanceof Map<?, ?> entry) {
      entry.forEach((key, value) -> flatten(key, value, flat));
      if (entry.containsKey("profile")) {
        throw new IllegalArgumentException(
            file
                + ": cloud \""
                + cloud
                + "\" refers to a profile, which is not supported;"
                + " write its settings into the cloud");
      }
    }
    return flat;
  }

  private static void flatten(Object key, Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> auth && key.equals("auth")) {
      auth.forEach((name, text) -> flatten(name, text, flat));
    } else if (value != null && !(value instanceof Map) && !(value instanceof List)) {
      flat.put(key.toString().toLowerCase(Locale.ROOT).replace('-', '_'), value.toString());
    }
  }

  private static String names(Path file) {
    return clouds(file).isEmpty() ? "none" : String.join(", ", names(clouds(file)));
  }

  private static List<String> names(Map<?, ?> clouds) {
    return clouds.keySet().stream().map(String::valueOf).sorted().toList();
  }

  private static Map<?, ?> clouds(Path file) {
    try {
      Object document = new Load(LIMITS).loadFromString(Files.readString(file));
      return document instanceof Map<?, ?> map && map.get("clouds") instanceof Map<?, ?> clouds
          ? clouds
          : Map.of();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file, e);
    } catch (MarkedYamlEngineException e) {
      throw new IllegalArgumentException(
          file
              + " is not YAML: "
              + e.getProblem()
              + e.getProblemMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse(""));
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + " is not YAML, or too large");
    }
  }
}
