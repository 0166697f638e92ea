package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.internal.patch.StatusPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * The objects that say what firmware a host has and is to have; each has the host's name. A kind
 * that the cluster does not serve is left alone.
 */
public final class FirmwareObjects {

  private static final ResourceKind SETTINGS = ResourceKind.HOST_FIRMWARE_SETTINGS;
  private static final ResourceKind COMPONENTS = ResourceKind.HOST_FIRMWARE_COMPONENTS;
  private static final ResourceKind POLICY = ResourceKind.HOST_UPDATE_POLICY;

  private final ClusterPort cluster;

  /** Changes firmware objects in this cluster. */
  public FirmwareObjects(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /** Makes sure that there is an object for the BIOS settings and that the host owns it. */
  public void keepSettings(HostIdentity host) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    spec.putObject("settings");
    keep(SETTINGS, host, spec);
  }

  /** The same for firmware versions. */
  public void keepComponents(HostIdentity host) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    spec.putArray("updates");
    keep(COMPONENTS, host, spec);
  }

  /** Whether there is an object for firmware versions, owned by the host. */
  public boolean hasOwnComponents(HostIdentity host) {
    return read(COMPONENTS, host)
        .filter(object -> MetadataPatch.of(object).putOwnerReference(Owners.plain(host)).isEmpty())
        .isPresent();
  }

  /** Makes the host the owner of its update policy, if it has one. */
  public void ownPolicy(HostIdentity host) {
    read(POLICY, host).ifPresent(object -> own(POLICY, host, object));
  }

  /**
   * Notes that the wanted updates are being installed, so that they are not asked for again.
   *
   * @param installed versions as they are now
   */
  public void acceptUpdates(HostIdentity host, List<FirmwareComponent> installed) {
    read(COMPONENTS, host)
        .ifPresent(
            object -> {
              ObjectNode status = statusOf(object);
              status.set("updates", object.path("spec").path("updates").deepCopy());
              ArrayNode components = status.putArray("components");
              installed.forEach(component -> components.add(ModelJson.toTree(component)));
              write(host, object, status);
            });
  }

  /** Notes that updates that were accepted did not get through, so that all are tried again. */
  public void forgetUpdates(HostIdentity host) {
    read(COMPONENTS, host)
        .filter(object -> !object.path("status").path("updates").isEmpty())
        .ifPresent(
            object -> {
              ObjectNode status = statusOf(object);
              status.remove("updates");
              write(host, object, status);
            });
  }

  private void write(HostIdentity host, ObjectNode object, ObjectNode status) {
    ObjectNode before = statusOf(object);
    String version = object.path("metadata").path("resourceVersion").asText();
    StatusPatch.of(before, status, version)
        .ifPresent(patch -> cluster.patchStatus(COMPONENTS, HostObjects.keyOf(host), patch));
  }

  private void keep(ResourceKind kind, HostIdentity host, ObjectNode spec) {
    Optional<ObjectNode> present = read(kind, host);
    if (present.isPresent()) {
      own(kind, host, present.get());
      return;
    }
    if (!cluster.serves(kind)) {
      return;
    }
    try {
      cluster.create(kind, object(kind, host, spec));
    } catch (AlreadyExistsException madeMeanwhile) {
      cluster.getLatest(kind, HostObjects.keyOf(host)).ifPresent(found -> own(kind, host, found));
    }
  }

  private void own(ResourceKind kind, HostIdentity host, ObjectNode object) {
    MetadataPatch.of(object)
        .putOwnerReference(Owners.plain(host))
        .ifPresent(patch -> cluster.patch(kind, HostObjects.keyOf(host), patch));
  }

  private Optional<ObjectNode> read(ResourceKind kind, HostIdentity host) {
    ResourceKey key = HostObjects.keyOf(host);
    return cluster.get(kind, key);
  }

  private static ObjectNode object(ResourceKind kind, HostIdentity host, ObjectNode spec) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", kind.apiVersion());
    object.put("kind", kind.kind());
    ObjectNode metadata = object.putObject("metadata");
    metadata.put("name", host.name());
    metadata.put("namespace", host.namespace());
    metadata.putArray("ownerReferences").add(Owners.plain(host));
    object.set("spec", spec);
    return object;
  }

  private static ObjectNode statusOf(ObjectNode object) {
    return object.path("status") instanceof ObjectNode status
        ? status.deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }
}
