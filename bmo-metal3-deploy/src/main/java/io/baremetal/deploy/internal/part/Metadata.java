package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

/** Names and owners of the deployment's objects. */
public final class Metadata {

  private Metadata() {}

  /** An object in the deployment's namespace that goes when the Provisioning goes. */
  public static ObjectMetaBuilder owned(String name, Blueprint blueprint) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(blueprint.facts().namespace())
        .withOwnerReferences(Ownership.of(blueprint.provisioning()));
  }
}
