package io.baremetal.testkit.cluster.internal.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The kinds that are served now. Thread-safe; custom kinds come and go with their definitions. */
public final class KindRegistry {

  /** By {@code group/version/plural}. */
  private final Map<String, ResourceType> types = new ConcurrentSkipListMap<>();

  /** A registry that serves the given kinds. */
  public KindRegistry(Collection<ResourceType> builtIn) {
    builtIn.forEach(this::add);
  }

  /** Serves a kind, in place of an older definition. */
  public void add(ResourceType type) {
    types.put(path(type.group(), type.version(), type.plural()), type);
  }

  /** Serves a resource no more, in any version. */
  public void remove(String group, String plural) {
    types.values().removeIf(type -> type.group().equals(group) && type.plural().equals(plural));
  }

  /** Finds a kind by its path. */
  public Optional<ResourceType> byPath(String group, String version, String plural) {
    return Optional.ofNullable(types.get(path(group, version, plural)));
  }

  /** Finds a kind by what objects say of themselves. */
  public Optional<ResourceType> byKind(String apiVersion, String kind) {
    return types.values().stream()
        .filter(type -> type.kind().equals(kind) && type.apiVersion().equals(apiVersion))
        .findFirst();
  }

  /**
   * Finds a kind by a name that people use: kind, plural, singular or short name, alone or followed
   * by a dot and the group. Core kinds win over others of the same name.
   */
  public Optional<ResourceType> byName(String name) {
    return types.values().stream().filter(type -> isNamed(type, name)).findFirst();
  }

  private static boolean isNamed(ResourceType type, String name) {
    String suffix = "." + type.group();
    String plain =
        name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    return type.kind().equals(plain)
        || type.plural().equals(plain)
        || type.singular().equals(plain)
        || type.shortNames().contains(plain);
  }

  /** Any served version of a stored resource. */
  public Optional<ResourceType> byResource(String resource) {
    return types.values().stream().filter(type -> type.resource().equals(resource)).findFirst();
  }

  /** All kinds, ordered by group, version and plural. */
  public List<ResourceType> all() {
    return List.copyOf(types.values());
  }

  private static String path(String group, String version, String plural) {
    return group + "/" + version + "/" + plural;
  }
}
