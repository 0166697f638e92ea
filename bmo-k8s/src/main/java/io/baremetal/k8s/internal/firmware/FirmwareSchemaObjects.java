package io.baremetal.k8s.internal.firmware;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.FirmwareSchemaSpec;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.json.ModelJson;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.object.Owners;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Optional;
import java.util.function.Supplier;

/** The schema objects, which machines with the same BIOS settings share. */
final class FirmwareSchemaObjects {

  private static final ResourceKind KIND = ResourceKind.FIRMWARE_SCHEMA;

  /** After so many lost races the machine is asked anew, some time later. */
  private static final int MOST_RIVALS = 20;

  private final ClusterPort cluster;

  FirmwareSchemaObjects(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * The schema object under this name, owned by these settings among others. It is written only if
   * it is new, or not owned yet; what it says never changes, for its name is a digest of that.
   *
   * @param spec what a new one says
   */
  FirmwareSchema keep(HostFirmwareSettings user, String name, Supplier<FirmwareSchemaSpec> spec) {
    ResourceKey key = new ResourceKey(user.metadata().namespace().orElse(""), name);
    ObjectNode object =
        cluster
            .get(KIND, key)
            .map(present -> owned(key, present, user))
            .orElseGet(() -> created(key, user, spec.get()));
    return ModelJson.read(object, FirmwareSchema.class).orElseThrow();
  }

  /** Machines that are inspected together own the same schema at once: the loser looks again. */
  private ObjectNode owned(ResourceKey key, ObjectNode present, HostFirmwareSettings user) {
    ObjectNode seen = present;
    for (int rivals = 0; ; rivals++) {
      Optional<ObjectNode> patch = MetadataPatch.of(seen).putOwnerReference(owner(user));
      if (patch.isEmpty()) {
        return seen;
      }
      try {
        return cluster.patch(KIND, key, patch.get());
      } catch (ConflictException rival) {
        if (rivals == MOST_RIVALS) {
          throw rival;
        }
        seen = cluster.getLatest(KIND, key).orElseThrow(() -> rival);
      }
    }
  }

  private ObjectNode created(ResourceKey key, HostFirmwareSettings user, FirmwareSchemaSpec spec) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", KIND.apiVersion());
    object.put("kind", KIND.kind());
    ObjectNode metadata = object.putObject("metadata");
    metadata.put("name", key.name()).put("namespace", key.namespace());
    metadata.putArray("ownerReferences").add(owner(user));
    object.set("spec", ModelJson.toTree(spec));
    try {
      return cluster.create(KIND, object);
    } catch (AlreadyExistsException madeMeanwhile) {
      return cluster
          .getLatest(KIND, key)
          .map(present -> owned(key, present, user))
          .orElseThrow(() -> madeMeanwhile);
    }
  }

  private static ObjectNode owner(HostFirmwareSettings user) {
    return Owners.plain(
        ResourceKind.HOST_FIRMWARE_SETTINGS,
        user.metadata().name().orElse(""),
        user.metadata().uid().orElse(""));
  }
}
