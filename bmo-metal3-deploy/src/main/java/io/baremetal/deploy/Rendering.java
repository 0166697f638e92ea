package io.baremetal.deploy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;

/**
 * What a Provisioning leads to in a cluster.
 *
 * @param objects the objects, in the order in which they are to be applied
 * @param refusal why those after the last one cannot be rendered yet, in a sentence; absent if
 *     nothing is missing. Where proxies stand in front of Ironic some objects need the addresses of
 *     its pod: apply what there is, and render again when the pod has one
 */
public record Rendering(List<HasMetadata> objects, Optional<String> refusal) {

  /** Copies the list. */
  public Rendering {
    objects = List.copyOf(objects);
  }
}
