package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic port …}. */
final class PortCommands {

  private static final ResourceKind KIND =
      new ResourceKind(
          "port",
          (ironic, id) -> ironic.ports().get(id),
          (ironic, id, patch) -> ironic.ports().update(id, patch),
          (ironic, id) -> ironic.ports().delete(id));

  private PortCommands() {}

  static CommandLine create(Session session) {
    return Topic.of("Network ports of machines.")
        .addSubcommand("list", new Find(session))
        .addSubcommand("show", new ShowOne(session, KIND))
        .addSubcommand("create", new Create(session))
        .addSubcommand("set", new Change(session))
        .addSubcommand("unset", new Unset(session))
        .addSubcommand("delete", new DeleteSome(session, KIND))
        .addSubcommand("group", PortGroupCommands.create(session));
  }

  /** Fields that may be given when a port is made and when it is changed. */
  private static final class Fields {

    @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
    private @Nullable String name;

    @Option(
        names = "--pxe-enabled",
        arity = "1",
        paramLabel = "BOOLEAN",
        description = "Whether machines start over it.")
    private @Nullable Boolean pxe;

    @Option(names = "--port-group", paramLabel = "UUID", description = "The group it is in.")
    private @Nullable String group;

    @Option(names = "--physical-network", paramLabel = "NET", description = "Where it is plugged.")
    private @Nullable String network;

    @Option(
        names = "--local-link-connection",
        paramLabel = "KEY=VALUE",
        description = "Its switch: switch_id, port_id, switch_info.")
    private Map<String, String> link = new LinkedHashMap<>();

    @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
    private Map<String, String> extra = new LinkedHashMap<>();

    private Map<String, Object> simple() {
      Map<String, Object> simple = new LinkedHashMap<>();
      Values.put(simple, "name", name);
      Values.put(simple, "pxe_enabled", pxe);
      Values.put(simple, "portgroup_uuid", group);
      Values.put(simple, "physical_network", network);
      return simple;
    }
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists ports.")
  private static final class Find extends Listing {

    @Option(names = "--node", paramLabel = "NODE", description = "Only those of this machine.")
    private @Nullable String node;

    @Option(names = "--address", paramLabel = "MAC", description = "Only that of this address.")
    private @Nullable String address;

    @Option(names = "--port-group", paramLabel = "GROUP", description = "Only those of this group.")
    private @Nullable String group;

    Find(Session session) {
      super(
          session,
          List.of("uuid", "address"),
          List.of(
              "uuid",
              "address",
              "created_at",
              "extra",
              "node_uuid",
              "local_link_connection",
              "portgroup_uuid",
              "pxe_enabled",
              "physical_network",
              "updated_at",
              "internal_info",
              "is_smartnic",
              "name"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      PortQuery query =
          PortQuery.builder()
              .node(Optional.ofNullable(node).map(NodeRef::of))
              .address(Optional.ofNullable(address))
              .portGroup(Optional.ofNullable(group))
              .fields(wanted)
              .build();
      return ironic.ports().list(query).stream();
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Tells Ironic of a port.")
  private static final class Create implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();
    @Mixin private final Fields fields = new Fields();

    @Option(names = "--node", required = true, paramLabel = "UUID", description = "Whose it is.")
    private String node = "";

    @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
    private @Nullable String uuid;

    @Parameters(paramLabel = "MAC", description = "Its address.")
    private String address = "";

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      CreatePort port =
          CreatePort.builder()
              .nodeUuid(node)
              .address(address)
              .uuid(Optional.ofNullable(uuid))
              .localLinkConnection(Values.parsed(fields.link))
              .extra(Values.parsed(fields.extra))
              .otherFields(fields.simple())
              .build();
      session.with(
          ironic -> output.show(session.out(), Values.fields(ironic.ports().create(port).json())));
    }
  }

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes a port.")
  private static final class Change implements Runnable {

    private final Session session;

    @Mixin private final Fields fields = new Fields();

    @Option(names = "--node", paramLabel = "UUID", description = "Whose it is.")
    private @Nullable String node;

    @Option(names = "--address", paramLabel = "MAC", description = "Its address.")
    private @Nullable String address;

    @Parameters(paramLabel = "PORT", description = "UUID.")
    private String port = "";

    Change(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, Object> simple = fields.simple();
      Values.put(simple, "node_uuid", node);
      Values.put(simple, "address", address);
      KIND.change(
          session,
          port,
          diff -> {
            simple.forEach(diff::set);
            diff.setAll("local_link_connection", Values.parsed(fields.link));
            diff.setAll("extra", Values.parsed(fields.extra));
          });
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes fields off a port.")
  private static final class Unset implements Runnable {

    private final Session session;

    @Option(names = "--port-group", description = "The group that it is in.")
    private boolean group;

    @Option(names = "--physical-network", description = "Where it is plugged.")
    private boolean network;

    @Option(names = "--extra", paramLabel = "KEY", description = "A note.")
    private List<String> extra = new ArrayList<>();

    @Parameters(paramLabel = "PORT", description = "UUID.")
    private String port = "";

    Unset(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          port,
          diff -> {
            if (group) {
              diff.unset("portgroup_uuid");
            }
            if (network) {
              diff.unset("physical_network");
            }
            extra.forEach(key -> diff.unset("extra", key));
          });
    }
  }
}
