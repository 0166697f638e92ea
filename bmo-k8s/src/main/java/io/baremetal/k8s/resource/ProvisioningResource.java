package io.baremetal.k8s.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.Provisioning;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * {@link Provisioning} as a resource of fabric8's client: {@code
 * client.resources(ProvisioningResource.class)}. The content never changes; what the client sets in
 * the metadata shows in {@link #provisioning}. Not thread-safe.
 */
@Group("metal3.io")
@Version("v1alpha1")
@Kind("Provisioning")
@Plural("provisionings")
public final class ProvisioningResource extends ModelResource<Provisioning> {

  private ProvisioningResource(JsonNode tree) {
    super(Provisioning.class, tree);
  }

  /** Puts a provisioning object into an envelope. */
  public static ProvisioningResource of(Provisioning provisioning) {
    return new ProvisioningResource(ModelJson.toTree(provisioning));
  }

  /**
   * Reads a provisioning object; Jackson calls this with what came over the wire.
   *
   * @throws io.baremetal.api.json.UnreadableDocumentException if it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ProvisioningResource fromTree(JsonNode tree) {
    return new ProvisioningResource(tree);
  }

  /** The provisioning object, with the metadata as it is now. */
  public Provisioning provisioning() {
    return model();
  }
}
