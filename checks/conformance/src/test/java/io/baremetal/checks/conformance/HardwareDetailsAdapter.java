package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.AcceleratorTable;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.provisioner.InspectedHardware;
import io.baremetal.ironic.provisioner.InventoryReader;
import io.baremetal.ironic.provisioner.Parity;
import java.util.List;

/** Inventories as hardware details. */
final class HardwareDetailsAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    boolean unusable = !vector.expected().has("hardwareDetails");
    ObjectNode actual = Vectors.JSON.createObjectNode();
    try {
      InspectedHardware found =
          InventoryReader.read(
              vector.input().path("inventoryResponse"),
              Parity.UPSTREAM,
              AcceleratorTable.standard());
      actual.set("hardwareDetails", ModelJson.toTree(found.details()));
      actual.put(
          "pluginDataIgnored", found.pluginData() == InspectedHardware.Completeness.PARTLY_IGNORED);
    } catch (ProvisionerException e) {
      actual.put("error", e.getMessage());
      return new Verdict(actual, unusable ? List.of() : List.of("refused: " + e.getMessage()));
    }
    return new Verdict(
        actual,
        unusable
            ? List.of("accepted, where the Go program finds " + vector.expected())
            : Compare.trees(vector.expected(), actual));
  }
}
