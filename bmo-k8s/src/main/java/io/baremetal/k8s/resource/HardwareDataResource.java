package io.baremetal.k8s.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.json.ModelJson;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * {@link HardwareData} as a resource of fabric8's client: {@code
 * client.resources(HardwareDataResource.class)}. The content never changes; what the client sets in
 * the metadata shows in {@link #hardwareData}. Not thread-safe.
 */
@Group("metal3.io")
@Version("v1alpha1")
@Kind("HardwareData")
@Plural("hardwaredata")
public final class HardwareDataResource extends ModelResource<HardwareData> implements Namespaced {

  private HardwareDataResource(JsonNode tree) {
    super(HardwareData.class, tree);
  }

  /** Puts a hardware data object into an envelope. */
  public static HardwareDataResource of(HardwareData hardwareData) {
    return new HardwareDataResource(ModelJson.toTree(hardwareData));
  }

  /**
   * Reads a hardware data object; Jackson calls this with what came over the wire.
   *
   * @throws io.baremetal.api.json.UnreadableDocumentException if it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HardwareDataResource fromTree(JsonNode tree) {
    return new HardwareDataResource(tree);
  }

  /** The hardware data object, with the metadata as it is now. */
  public HardwareData hardwareData() {
    return model();
  }
}
