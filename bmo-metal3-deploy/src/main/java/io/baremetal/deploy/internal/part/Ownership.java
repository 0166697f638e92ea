package io.baremetal.deploy.internal.part;

import io.baremetal.api.provisioning.Provisioning;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.List;

/** Ties an object to the Provisioning it came from, so that both go together. */
public final class Ownership {

  private Ownership() {}

  /**
   * The controller reference to {@code provisioning}; none for one that is in no cluster yet, for
   * an API server accepts no owner without a uid.
   */
  public static List<OwnerReference> of(Provisioning provisioning) {
    return provisioning.metadata().uid().filter(uid -> !uid.isEmpty()).stream()
        .map(
            uid ->
                new OwnerReferenceBuilder()
                    .withApiVersion("metal3.io/v1alpha1")
                    .withKind("Provisioning")
                    .withName(provisioning.metadata().name().orElse(""))
                    .withUid(uid)
                    .withController(true)
                    .withBlockOwnerDeletion(true)
                    .build())
        .toList();
  }
}
