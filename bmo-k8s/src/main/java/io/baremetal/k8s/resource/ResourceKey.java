package io.baremetal.k8s.resource;

/**
 * Where an object of a known kind lives. Immutable.
 *
 * @param namespace its namespace; empty for kinds that have none
 * @param name its name
 */
public record ResourceKey(String namespace, String name) {

  /** Key of an object whose kind has no namespaces. */
  public static ResourceKey clusterScoped(String name) {
    return new ResourceKey("", name);
  }

  /** {@code namespace/name}, or just the name. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
