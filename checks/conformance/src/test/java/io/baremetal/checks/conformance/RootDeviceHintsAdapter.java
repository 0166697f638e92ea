package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.provisioner.RootDeviceHintMap;

/** Root device hints as Ironic understands them. */
final class RootDeviceHintsAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.set(
        "ironicHints",
        Vectors.JSON.valueToTree(
            RootDeviceHintMap.of(
                Models.optional(vector.input().path("rootDeviceHints"), RootDeviceHints.class))));
    ObjectNode expected = vector.expected().deepCopy();
    if (expected.path("ironicHints").isNull()) {
      expected.set("ironicHints", Vectors.JSON.createObjectNode());
    }
    return new Verdict(actual, Compare.trees(expected, actual));
  }
}
