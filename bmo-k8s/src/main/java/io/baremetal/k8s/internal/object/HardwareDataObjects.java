package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.Accelerator;
import io.baremetal.api.hardware.Accelerators;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.List;
import java.util.Optional;

/** The HardwareData object of a host, which has its name. */
public final class HardwareDataObjects {

  private static final ResourceKind KIND = ResourceKind.HARDWARE_DATA;

  private final ClusterPort cluster;

  /** Changes HardwareData in this cluster. */
  public HardwareDataObjects(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /** Takes our finalizer off, so that the object can go with its host. */
  public void release(HostIdentity host) {
    read(host)
        .map(MetadataPatch::of)
        .flatMap(patch -> patch.removeFinalizer(HostFinalizers.HARDWARE_DATA))
        .ifPresent(patch -> cluster.patch(KIND, HostObjects.keyOf(host), patch));
  }

  /**
   * Puts a new object in the place of the one there may be: findings are never edited.
   *
   * @param host whose hardware it is
   * @param details what was found
   * @param accelerators cards that were found; the object has no field for them, so they become an
   *     annotation
   */
  public void replace(HostIdentity host, HardwareDetails details, List<Accelerator> accelerators) {
    ResourceKey key = HostObjects.keyOf(host);
    release(host);
    read(host)
        .ifPresent(old -> cluster.delete(KIND, key, old.path("metadata").path("uid").asText()));
    cluster.create(KIND, object(host, details, accelerators));
  }

  private Optional<ObjectNode> read(HostIdentity host) {
    return cluster.get(KIND, HostObjects.keyOf(host));
  }

  private static ObjectNode object(
      HostIdentity host, HardwareDetails details, List<Accelerator> accelerators) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", KIND.apiVersion());
    object.put("kind", KIND.kind());
    ObjectNode metadata = object.putObject("metadata");
    metadata.put("name", host.name());
    metadata.put("namespace", host.namespace());
    metadata.putArray("finalizers").add(HostFinalizers.HARDWARE_DATA);
    metadata.putArray("ownerReferences").add(Owners.controller(host));
    if (!accelerators.isEmpty()) {
      metadata
          .putObject("annotations")
          .put(Accelerators.ANNOTATION, Accelerators.toAnnotation(accelerators));
    }
    object.putObject("spec").set("hardware", ModelJson.toTree(details));
    return object;
  }
}
