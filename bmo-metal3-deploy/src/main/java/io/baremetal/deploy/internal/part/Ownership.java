package io.baremetal.deploy.internal.part;

import io.baremetal.api.provisioning.Provisioning;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;

/** Ties an object to the Provisioning it came from, so that both go together. */
public final class Ownership {

  private Ownership() {}

  /** The controller reference to {@code provisioning}. */
  public static OwnerReference of(Provisioning provisioning) {
    return new OwnerReferenceBuilder()
        .withApiVersion("metal3.io/v1alpha1")
        .withKind("Provisioning")
        .withName(provisioning.metadata().name().orElse(""))
        .withUid(provisioning.metadata().uid().orElse(""))
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }
}
