package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** {@code ironic node unset}. */
final class NodeUnset {

  private static final Set<Use> REMOVED = Set.of(Use.REMOVED);

  private static final ResourceKind NODE =
      new ResourceKind(
          "node",
          (ironic, id) -> ironic.nodes().get(NodeRef.of(id)),
          (ironic, id, patch) -> ironic.nodes().update(NodeRef.of(id), patch),
          (ironic, id) -> ironic.nodes().delete(NodeRef.of(id)));

  private static final List<String> WHOLE =
      List.of(
          "automated_clean",
          "chassis_uuid",
          "conductor_group",
          "description",
          "disable_power_off",
          "instance_name",
          "instance_uuid",
          "lessee",
          "name",
          "network_data",
          "owner",
          "parent_node",
          "protected",
          "protected_reason",
          "resource_class",
          "retired",
          "retired_reason",
          "shard");

  private NodeUnset() {}

  static CommandLine create(Session session) {
    return NODE.unset(session, fields());
  }

  private static List<ResourceField> fields() {
    List<ResourceField> fields = new ArrayList<>();
    WHOLE.forEach(name -> fields.add(whole(name)));
    NodeInterfaces.KINDS.forEach(kind -> fields.add(whole(kind + "_interface")));
    fields.add(section("driver_info", "--driver-info"));
    fields.add(section("properties", "--property"));
    fields.add(section("instance_info", "--instance-info"));
    fields.add(section("extra", "--extra"));
    return fields;
  }

  private static ResourceField whole(String name) {
    String words = name.replace('_', ' ');
    return new ResourceField(
        name, "--" + name.replace('_', '-'), Shape.TEXT, REMOVED, "Its " + words + ".");
  }

  private static ResourceField section(String name, String option) {
    return new ResourceField(name, option, Shape.SECTION, REMOVED, "One entry of " + name + ".");
  }
}
