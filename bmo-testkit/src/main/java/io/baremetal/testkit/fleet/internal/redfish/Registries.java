package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import java.util.List;
import java.util.Optional;

/** {@code Registries}: the one that describes the firmware settings of all machines. */
final class Registries implements Service {

  /** What {@code Bios} calls the registry. */
  static final String BIOS = "BiosAttributeRegistrySim.v1_0_0";

  private static final String PATH = Doc.ROOT + "/Registries";
  private static final String CONTENT = "attributes.json";

  @Override
  public Optional<FakeReply.Complete> answer(FakeRequest request, List<String> rest) {
    if (rest.isEmpty()) {
      return Doc.ok(Doc.collection(PATH, "MessageRegistryFileCollection", List.of(BIOS)));
    }
    if (!rest.get(0).equals(BIOS)) {
      return Optional.empty();
    }
    if (rest.size() == 1) {
      return Doc.ok(file());
    }
    return rest.get(1).equals(CONTENT) ? Doc.ok(content()) : Optional.empty();
  }

  private static ObjectNode file() {
    ObjectNode json =
        Doc.of(
            PATH + "/" + BIOS, "MessageRegistryFile.v1_1_0.MessageRegistryFile", "BIOS settings");
    json.put("Registry", BIOS).set("Languages", Json.texts(List.of("en")));
    json.putArray("Location")
        .addObject()
        .put("Language", "en")
        .put("Uri", PATH + "/" + BIOS + "/" + CONTENT);
    return json;
  }

  private static ObjectNode content() {
    ObjectNode json =
        Json.object()
            .put("@odata.type", "#AttributeRegistry.v1_3_6.AttributeRegistry")
            .put("Id", BIOS)
            .put("Name", "BIOS settings")
            .put("Language", "en")
            .put("OwningEntity", "SimCorp")
            .put("RegistryVersion", "1.0.0");
    ArrayNode attributes = json.putObject("RegistryEntries").putArray("Attributes");
    BiosAttribute.ALL.forEach(attribute -> attributes.add(entry(attribute)));
    return json;
  }

  private static ObjectNode entry(BiosAttribute attribute) {
    ObjectNode json =
        Json.object()
            .put("AttributeName", attribute.name())
            .put("DisplayName", attribute.name())
            .put("Type", attribute.type().wire())
            .put("ReadOnly", attribute.access() == BiosAttribute.Access.READ_ONLY)
            .put("ResetRequired", true)
            .put("IsSystemUniqueProperty", attribute.name().equals("AssetTag"));
    json.set("DefaultValue", attribute.json(attribute.initial()));
    switch (attribute.type()) {
      case ENUMERATION -> {
        ArrayNode values = json.putArray("Value");
        attribute.allowed().forEach(value -> values.addObject().put("ValueName", value));
      }
      case INTEGER ->
          json.put("LowerBound", attribute.atLeast())
              .put("UpperBound", attribute.atMost())
              .put("ScalarIncrement", 1);
      case STRING ->
          json.put("MinLength", attribute.atLeast()).put("MaxLength", attribute.atMost());
    }
    return json;
  }
}
