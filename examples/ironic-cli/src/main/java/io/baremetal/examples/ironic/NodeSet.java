package io.baremetal.examples.ironic;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node set}. */
@Command(mixinStandardHelpOptions = true, description = "Changes a machine's fields.")
final class NodeSet implements NodeInterfaces.HasNodeFields {

  private final Session session;

  @Mixin private final NodeFields fields = new NodeFields();

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  @Option(names = "--driver", paramLabel = "DRIVER", description = "Its driver.")
  private @Nullable String driver;

  @Option(names = "--instance-uuid", paramLabel = "UUID", description = "Its instance.")
  private @Nullable String instanceUuid;

  @Option(names = "--protected", description = "Keep it from being torn down.")
  private boolean guarded;

  @Option(names = "--protected-reason", paramLabel = "TEXT", description = "Why.")
  private @Nullable String guardedWhy;

  @Option(names = "--retired", description = "Keep it from being used again.")
  private boolean retired;

  @Option(names = "--retired-reason", paramLabel = "TEXT", description = "Why.")
  private @Nullable String retiredWhy;

  NodeSet(Session session) {
    this.session = session;
  }

  @Override
  public NodeFields fields() {
    return fields;
  }

  @Override
  public void run() {
    session.with(
        ironic ->
            nodes.forEach(node -> change(ironic.nodes(), ironic.nodes().get(NodeRef.of(node)))));
  }

  private void change(Nodes all, Node before) {
    JsonPatch patch = patch(before);
    if (patch.isEmpty()) {
      return;
    }
    Node unused =
        driver == null ? all.update(before.ref(), patch) : all.changeDriver(before.ref(), patch);
  }

  private JsonPatch patch(Node before) {
    JsonPatchDiff diff = JsonPatch.against(before);
    own().forEach(diff::set);
    fields.simple().forEach(diff::set);
    fields
        .sections()
        .forEach(
            (section, values) -> values.forEach((key, value) -> diff.set(section, key, value)));
    return diff.build();
  }

  private Map<String, Object> own() {
    Map<String, Object> own = new LinkedHashMap<>();
    Values.put(own, "driver", driver);
    Values.put(own, "instance_uuid", instanceUuid);
    Values.put(own, "protected", guarded ? true : null);
    Values.put(own, "protected_reason", guardedWhy);
    Values.put(own, "retired", retired ? true : null);
    Values.put(own, "retired_reason", retiredWhy);
    return own;
  }
}
