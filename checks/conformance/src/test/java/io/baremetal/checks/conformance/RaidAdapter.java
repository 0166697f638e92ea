package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Attempted;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.provisioner.LogicalDisks;
import io.baremetal.ironic.provisioner.Parity;
import io.baremetal.ironic.provisioner.RaidInterface;
import io.baremetal.ironic.provisioner.RaidSteps;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RAID volumes as interface, logical disks and cleaning steps. */
final class RaidAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode input = vector.input();
    String ofDriver = input.path("raidInterface").asText();
    Optional<RaidConfig> target = Models.optional(input.path("target"), RaidConfig.class);
    Optional<RaidConfig> recorded = Models.optional(input.path("actual"), RaidConfig.class);
    ObjectNode actual = Vectors.JSON.createObjectNode();
    JsonNode nothing = Vectors.JSON.nullNode();
    actual.set(
        "interface",
        Attempted.of(
            "value",
            Vectors.JSON.getNodeFactory().textNode(""),
            () ->
                Vectors.JSON
                    .getNodeFactory()
                    .textNode(RaidInterface.choose(ofDriver, target, recorded))));
    actual.set(
        "cleanSteps",
        Attempted.of(
            "steps", nothing, () -> Steps.toJson(RaidSteps.clean(ofDriver, target, recorded))));
    actual.set(
        "targetRAIDConfigWithoutRootSelection",
        Attempted.of(
            "body",
            MissingNode.getInstance(),
            () -> target.map(RaidAdapter::body).orElse(nothing)));
    target.ifPresent(raid -> actual.put("rootVolumeCount", rootVolumes(raid)));
    return new Verdict(
        actual, Compare.trees(Attempted.verdicts(vector.expected()), Attempted.verdicts(actual)));
  }

  private static JsonNode body(RaidConfig target) {
    List<Map<String, Object>> disks = LogicalDisks.of(target, Parity.UPSTREAM);
    return disks.isEmpty()
        ? Vectors.JSON.nullNode()
        : Vectors.JSON.createObjectNode().set("logical_disks", Vectors.JSON.valueToTree(disks));
  }

  private static long rootVolumes(RaidConfig target) {
    return target.softwareRaidVolumes().orElse(List.of()).stream()
        .filter(volume -> volume.rootVolume().orElse(false))
        .count();
  }
}
