package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.media.PreprovisioningImageSpec;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.MergePatch;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The PreprovisioningImage of a host, which has its name. */
public final class RamdiskImageObjects {

  private static final ResourceKind KIND = ResourceKind.PREPROVISIONING_IMAGE;

  private final ClusterPort cluster;

  /** Changes PreprovisioningImages in this cluster. */
  public RamdiskImageObjects(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * Asks for an image: makes the object, or brings it to what is wanted.
   *
   * @param labels the host's, which the object gets as well; none is ever taken off
   * @return the object, if it asks for just this already; empty if it had to be changed, or is
   *     going away
   */
  public Optional<PreprovisioningImage> ask(
      HostIdentity host, Map<String, String> labels, PreprovisioningImageSpec wanted) {
    Optional<ObjectNode> present = cluster.get(KIND, HostObjects.keyOf(host));
    if (present.isEmpty()) {
      create(host, labels, wanted);
      return Optional.empty();
    }
    PreprovisioningImage image =
        ModelJson.read(present.get(), PreprovisioningImage.class).orElseThrow();
    if (image.metadata().isBeingDeleted()) {
      return Optional.of(image)
          .filter(one -> one.metadata().hasFinalizer(HostFinalizers.PREPROVISIONING_IMAGE));
    }
    Optional<ObjectNode> patch = patch(present.get(), image, labels, wanted);
    patch.ifPresent(change -> cluster.patch(KIND, HostObjects.keyOf(host), change));
    return patch.isPresent() ? Optional.empty() : Optional.of(image);
  }

  /** Takes our finalizer off: no ramdisk is booted any more. */
  public void release(HostIdentity host) {
    cluster
        .get(KIND, HostObjects.keyOf(host))
        .map(MetadataPatch::of)
        .flatMap(patch -> patch.removeFinalizer(HostFinalizers.PREPROVISIONING_IMAGE))
        .ifPresent(patch -> cluster.patch(KIND, HostObjects.keyOf(host), patch));
  }

  private static Optional<ObjectNode> patch(
      ObjectNode present,
      PreprovisioningImage image,
      Map<String, String> labels,
      PreprovisioningImageSpec wanted) {
    MetadataPatch metadata = MetadataPatch.of(present);
    List<Optional<ObjectNode>> patches = new ArrayList<>();
    patches.add(metadata.addFinalizer(HostFinalizers.PREPROVISIONING_IMAGE));
    labels.forEach((name, value) -> patches.add(metadata.setLabel(name, value)));
    patches.add(
        MergePatch.between(
                (ObjectNode) ModelJson.toTree(image.spec()), (ObjectNode) ModelJson.toTree(wanted))
            .map(
                spec -> {
                  ObjectNode patch = JsonNodeFactory.instance.objectNode();
                  patch
                      .putObject("metadata")
                      .set("resourceVersion", present.path("metadata").path("resourceVersion"));
                  patch.set("spec", spec);
                  return patch;
                }));
    return MetadataPatch.together(patches);
  }

  private void create(
      HostIdentity host, Map<String, String> labels, PreprovisioningImageSpec wanted) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", KIND.apiVersion());
    object.put("kind", KIND.kind());
    ObjectNode metadata = object.putObject("metadata");
    metadata.put("name", host.name()).put("namespace", host.namespace());
    if (!labels.isEmpty()) {
      ObjectNode copies = metadata.putObject("labels");
      labels.forEach(copies::put);
    }
    metadata.putArray("finalizers").add(HostFinalizers.PREPROVISIONING_IMAGE);
    metadata.putArray("ownerReferences").add(Owners.controller(host));
    object.set("spec", ModelJson.toTree(wanted));
    try {
      cluster.create(KIND, object);
    } catch (AlreadyExistsException madeMeanwhile) {
      // It is brought to what is wanted in the next pass.
      Optional<ObjectNode> unused = cluster.getLatest(KIND, HostObjects.keyOf(host));
    }
  }
}
