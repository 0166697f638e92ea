package io.baremetal.examples.ironic;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node unset}. */
@Command(mixinStandardHelpOptions = true, description = "Takes fields off a machine.")
final class NodeUnset implements Runnable {

  private final Session session;

  @Parameters(paramLabel = "NODE", description = "UUID or name.")
  private String node = "";

  @Option(names = "--name", description = "Its name.")
  private boolean name;

  @Option(names = "--owner", description = "Its owner.")
  private boolean owner;

  @Option(names = "--description", description = "Its description.")
  private boolean description;

  @Option(names = "--resource-class", description = "Its resource class.")
  private boolean resourceClass;

  @Option(names = "--instance-uuid", description = "Its instance.")
  private boolean instanceUuid;

  @Option(names = "--driver-info", paramLabel = "KEY", description = "A way to its BMC.")
  private List<String> driverInfo = new ArrayList<>();

  @Option(names = "--property", paramLabel = "KEY", description = "A property.")
  private List<String> properties = new ArrayList<>();

  @Option(names = "--extra", paramLabel = "KEY", description = "A note.")
  private List<String> extra = new ArrayList<>();

  @Option(names = "--instance-info", paramLabel = "KEY", description = "A part of the instance.")
  private List<String> instanceInfo = new ArrayList<>();

  NodeUnset(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic -> {
          Node before = ironic.nodes().get(NodeRef.of(node));
          JsonPatch patch = patch(before);
          if (!patch.isEmpty()) {
            ironic.nodes().update(before.ref(), patch);
          }
        });
  }

  private JsonPatch patch(Node before) {
    JsonPatchDiff diff = JsonPatch.against(before);
    unset(diff, name, "name");
    unset(diff, owner, "owner");
    unset(diff, description, "description");
    unset(diff, resourceClass, "resource_class");
    unset(diff, instanceUuid, "instance_uuid");
    driverInfo.forEach(key -> diff.unset("driver_info", key));
    properties.forEach(key -> diff.unset("properties", key));
    extra.forEach(key -> diff.unset("extra", key));
    instanceInfo.forEach(key -> diff.unset("instance_info", key));
    return diff.build();
  }

  private static void unset(JsonPatchDiff diff, boolean wanted, String field) {
    if (wanted) {
      diff.unset(field);
    }
  }
}
