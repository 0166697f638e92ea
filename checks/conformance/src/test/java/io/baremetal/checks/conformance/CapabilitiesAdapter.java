package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BootMode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.provisioner.Capabilities;
import java.util.Optional;

/** Boot modes as capabilities of node and instance. */
final class CapabilitiesAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    BootMode bootMode = BootMode.of(vector.input().path("bootMode").asText());
    JsonNode current = vector.input().path("properties").path("capabilities");
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put(
        "propertiesCapabilities",
        Capabilities.merge(
            Optional.of(current).filter(JsonNode::isTextual).map(JsonNode::asText), bootMode));
    actual.set(
        "instanceInfoCapabilities", Vectors.JSON.valueToTree(Capabilities.ofInstance(bootMode)));
    return new Verdict(actual, Compare.trees(vector.expected(), actual));
  }
}
