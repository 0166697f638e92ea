package io.baremetal.k8s.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * {@link BareMetalHost} as a resource of fabric8's client: {@code
 * client.resources(BareMetalHostResource.class)}. The content never changes; what the client sets
 * in the metadata shows in {@link #host}. Not thread-safe.
 */
@Group("metal3.io")
@Version("v1alpha1")
@Kind("BareMetalHost")
@Plural("baremetalhosts")
public final class BareMetalHostResource extends ModelResource<BareMetalHost>
    implements Namespaced {

  private BareMetalHostResource(JsonNode tree) {
    super(BareMetalHost.class, tree);
  }

  /** Puts a host into an envelope. */
  public static BareMetalHostResource of(BareMetalHost host) {
    return new BareMetalHostResource(ModelJson.toTree(host));
  }

  /**
   * Reads a host; Jackson calls this with what came over the wire.
   *
   * @throws io.baremetal.api.json.UnreadableDocumentException if it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static BareMetalHostResource fromTree(JsonNode tree) {
    return new BareMetalHostResource(tree);
  }

  /** The host, with the metadata as it is now. */
  public BareMetalHost host() {
    return model();
  }
}
