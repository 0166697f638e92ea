package io.baremetal.k8s.internal.cluster;

import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;

/**
 * What is being asked, for messages.
 *
 * @param verb what is done
 * @param kind kind of the object
 * @param key which object; with an empty name when all are meant
 */
record Call(String verb, ResourceKind kind, ResourceKey key) {

  static Call onAll(String verb, ResourceKind kind) {
    return new Call(verb, kind, ResourceKey.clusterScoped(""));
  }

  /** Whether the server's own words may quote what was sent, and that is secret. */
  boolean isConfidential() {
    return kind.equals(ResourceKind.SECRET);
  }

  @Override
  public String toString() {
    return key.name().isEmpty() ? verb + " " + kind : verb + " " + kind + " " + key;
  }
}
