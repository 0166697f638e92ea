package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.lifecycle.LabelChange;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes of the BareMetalHost object itself, all but its status. Each does nothing if the object
 * is as it should be; each is refused by the API server if somebody changed the object meanwhile.
 */
public final class HostObjects {

  private final ClusterPort cluster;

  /** Changes hosts in this cluster. */
  public HostObjects(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /** Where a host lives. */
  public static ResourceKey keyOf(HostIdentity host) {
    return new ResourceKey(host.namespace(), host.name());
  }

  /** Puts our finalizer on the host, so that it cannot vanish while its machine is in our care. */
  public void hold(HostIdentity host) {
    change(host, patch -> patch.addFinalizer(HostFinalizers.HOST));
  }

  /** Takes our finalizer off the host, which then vanishes if it is being deleted. */
  public void release(HostIdentity host) {
    change(host, patch -> patch.removeFinalizer(HostFinalizers.HOST));
  }

  /** Takes annotations off that have been acted upon. */
  public void dropAnnotations(HostIdentity host, Collection<String> annotations) {
    change(
        host,
        patch ->
            MetadataPatch.together(annotations.stream().map(patch::removeAnnotation).toList()));
  }

  /** Changes the labels that show hardware, and notes which of them are ours. */
  public void label(HostIdentity host, LabelChange change) {
    read(host)
        .ifPresent(
            object -> {
              ObjectNode patch = JsonNodeFactory.instance.objectNode();
              ObjectNode metadata = patch.putObject("metadata");
              metadata.set("resourceVersion", object.path("metadata").path("resourceVersion"));
              metadata
                  .putObject("annotations")
                  .put(LabelChange.OWNED, change.ownedText().orElse(null));
              ObjectNode labels = metadata.putObject("labels");
              change.labels().forEach((key, value) -> labels.put(key, value.orElse(null)));
              cluster.patch(ResourceKind.BARE_METAL_HOST, keyOf(host), patch);
            });
  }

  /** Fills in the CPU architecture, which the host's contract has an operator do. */
  public void fillArchitecture(HostIdentity host, String architecture) {
    read(host)
        .ifPresent(
            object -> {
              ObjectNode patch = JsonNodeFactory.instance.objectNode();
              patch
                  .putObject("metadata")
                  .set("resourceVersion", object.path("metadata").path("resourceVersion"));
              patch.putObject("spec").put("architecture", architecture);
              cluster.patch(ResourceKind.BARE_METAL_HOST, keyOf(host), patch);
            });
  }

  private void change(HostIdentity host, Function<MetadataPatch, Optional<ObjectNode>> wanted) {
    read(host)
        .map(MetadataPatch::of)
        .flatMap(wanted)
        .ifPresent(patch -> cluster.patch(ResourceKind.BARE_METAL_HOST, keyOf(host), patch));
  }

  private Optional<ObjectNode> read(HostIdentity host) {
    return cluster.get(ResourceKind.BARE_METAL_HOST, keyOf(host));
  }
}
