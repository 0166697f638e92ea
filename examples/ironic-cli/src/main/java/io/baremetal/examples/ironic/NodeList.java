package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.ProvisionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ironic node list}. */
@Command(mixinStandardHelpOptions = true, description = "Lists machines.")
final class NodeList implements Runnable {

  private static final List<String> USUAL =
      List.of("uuid", "name", "instance_uuid", "power_state", "provision_state", "maintenance");

  private final Session session;

  @Mixin private final Output output = new Output();

  @Option(names = "--fields", arity = "1..*", paramLabel = "FIELD", description = "Show these.")
  private List<String> fields = new ArrayList<>();

  @Option(names = "--long", description = "Show all fields.")
  private boolean all;

  @Option(names = "--provision-state", paramLabel = "STATE", description = "Only in this state.")
  private @Nullable String state;

  @Option(names = "--driver", paramLabel = "DRIVER", description = "Only of this driver.")
  private @Nullable String driver;

  @Option(names = "--resource-class", paramLabel = "CLASS", description = "Only of this class.")
  private @Nullable String resourceClass;

  @Option(names = "--owner", paramLabel = "OWNER", description = "Only of this owner.")
  private @Nullable String owner;

  @Option(names = "--conductor-group", paramLabel = "GROUP", description = "Only of this group.")
  private @Nullable String conductorGroup;

  @Option(
      names = "--maintenance",
      negatable = true,
      description = "Only those in maintenance, or not.")
  private @Nullable Boolean maintenance;

  @Option(
      names = "--associated",
      negatable = true,
      description = "Only those with an instance, or without.")
  private @Nullable Boolean associated;

  @Option(names = "--sort", paramLabel = "FIELD[:desc]", description = "Sort by this field.")
  private @Nullable String sort;

  @Option(names = "--limit", paramLabel = "N", description = "So many at most; 0 means all.")
  private int limit;

  NodeList(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic -> {
          Stream<Node> nodes = ironic.nodes().list(query()).stream();
          List<Node> shown = (limit > 0 ? nodes.limit(limit) : nodes).toList();
          Map<String, String> columns = columns(shown);
          List<Map<String, JsonNode>> rows =
              shown.stream().map(node -> Output.row(columns, node.json())).toList();
          output.list(session.out(), List.copyOf(columns.keySet()), rows);
        });
  }

  private Map<String, String> columns(List<Node> nodes) {
    Map<String, String> columns = new TreeMap<>();
    if (all) {
      nodes.forEach(
          node -> Values.fields(node.json()).keySet().forEach(f -> columns.put(Labels.of(f), f)));
      return columns;
    }
    return Labels.columns(fields.isEmpty() ? USUAL : fields);
  }

  private NodeQuery query() {
    NodeQuery.Builder query =
        NodeQuery.builder()
            .detail(all)
            .provisionState(Optional.ofNullable(state).map(ProvisionState::of))
            .driver(Optional.ofNullable(driver))
            .resourceClass(Optional.ofNullable(resourceClass))
            .owner(Optional.ofNullable(owner))
            .conductorGroup(Optional.ofNullable(conductorGroup))
            .maintenance(Optional.ofNullable(maintenance))
            .associated(Optional.ofNullable(associated))
            .sortBy(Optional.ofNullable(sort).map(NodeList::order));
    if (!all && !fields.isEmpty()) {
      query.fields(fields);
    }
    return query.build();
  }

  private static String order(String sort) {
    return sort.endsWith(":desc")
        ? "-" + sort.substring(0, sort.length() - ":desc".length())
        : sort.replaceAll(":asc$", "");
  }
}
