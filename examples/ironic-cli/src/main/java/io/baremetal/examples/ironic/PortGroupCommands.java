package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.portgroup.CreatePortGroup;
import io.baremetal.ironic.portgroup.PortGroupQuery;
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

/** {@code ironic port group …}. */
final class PortGroupCommands {

  private static final ResourceKind KIND =
      new ResourceKind(
          "port group",
          (ironic, id) -> ironic.portGroups().get(id),
          (ironic, id, patch) -> ironic.portGroups().update(id, patch),
          (ironic, id) -> ironic.portGroups().delete(id));

  private PortGroupCommands() {}

  static CommandLine create(Session session) {
    return Topic.of("Ports that act as one.")
        .addSubcommand("list", new Find(session))
        .addSubcommand("show", new ShowOne(session, KIND))
        .addSubcommand("create", new Create(session))
        .addSubcommand("set", new Change(session))
        .addSubcommand("unset", new Unset(session))
        .addSubcommand("delete", new DeleteSome(session, KIND));
  }

  /** Fields that may be given when a port group is made and when it is changed. */
  private static final class Fields {

    @Option(names = "--address", paramLabel = "MAC", description = "Its address.")
    private @Nullable String address;

    @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
    private @Nullable String name;

    @Option(names = "--mode", paramLabel = "MODE", description = "Such as 802.3ad.")
    private @Nullable String mode;

    @Option(names = "--physical-network", paramLabel = "NET", description = "Where it is plugged.")
    private @Nullable String network;

    @Option(names = "--category", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String category;

    @Option(names = "--support-standalone-ports", description = "Its ports may act alone.")
    private boolean alone;

    @Option(names = "--unsupport-standalone-ports", description = "Its ports never act alone.")
    private boolean together;

    @Option(names = "--property", paramLabel = "KEY=VALUE", description = "How they act as one.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
    private Map<String, String> extra = new LinkedHashMap<>();

    private Map<String, Object> simple() {
      if (alone && together) {
        throw new UsageException("ports act either alone or together");
      }
      Map<String, Object> simple = new LinkedHashMap<>();
      Values.put(simple, "address", address);
      Values.put(simple, "name", name);
      Values.put(simple, "mode", mode);
      Values.put(simple, "physical_network", network);
      Values.put(simple, "category", category);
      Values.put(simple, "standalone_ports_supported", (alone || together) ? alone : null);
      return simple;
    }
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists port groups.")
  private static final class Find extends Listing {

    @Option(names = "--node", paramLabel = "NODE", description = "Only those of this machine.")
    private @Nullable String node;

    @Option(names = "--address", paramLabel = "MAC", description = "Only that of this address.")
    private @Nullable String address;

    Find(Session session) {
      super(
          session,
          List.of("uuid", "address", "name"),
          List.of(
              "uuid",
              "address",
              "created_at",
              "extra",
              "standalone_ports_supported",
              "node_uuid",
              "name",
              "updated_at",
              "internal_info",
              "mode",
              "properties"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      PortGroupQuery query =
          PortGroupQuery.builder()
              .node(Optional.ofNullable(node).map(NodeRef::of))
              .address(Optional.ofNullable(address))
              .fields(wanted)
              .build();
      return ironic.portGroups().list(query).stream();
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Tells Ironic of a port group.")
  private static final class Create implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();
    @Mixin private final Fields fields = new Fields();

    @Option(names = "--node", required = true, paramLabel = "UUID", description = "Whose it is.")
    private String node = "";

    @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
    private @Nullable String uuid;

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      CreatePortGroup group =
          CreatePortGroup.builder()
              .nodeUuid(node)
              .uuid(Optional.ofNullable(uuid))
              .properties(Values.parsed(fields.properties))
              .extra(Values.parsed(fields.extra))
              .otherFields(fields.simple())
              .build();
      session.with(
          ironic ->
              output.show(session.out(), Values.fields(ironic.portGroups().create(group).json())));
    }
  }

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes a port group.")
  private static final class Change implements Runnable {

    private final Session session;

    @Mixin private final Fields fields = new Fields();

    @Parameters(paramLabel = "GROUP", description = "UUID or name.")
    private String group = "";

    Change(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          group,
          diff -> {
            fields.simple().forEach(diff::set);
            diff.setAll("properties", Values.parsed(fields.properties));
            diff.setAll("extra", Values.parsed(fields.extra));
          });
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes fields off a port group.")
  private static final class Unset implements Runnable {

    private final Session session;

    @Option(names = "--name", description = "Its name.")
    private boolean name;

    @Option(names = "--address", description = "Its address.")
    private boolean address;

    @Option(names = "--property", paramLabel = "KEY", description = "A property.")
    private List<String> properties = new ArrayList<>();

    @Option(names = "--extra", paramLabel = "KEY", description = "A note.")
    private List<String> extra = new ArrayList<>();

    @Parameters(paramLabel = "GROUP", description = "UUID or name.")
    private String group = "";

    Unset(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          group,
          diff -> {
            if (name) {
              diff.unset("name");
            }
            if (address) {
              diff.unset("address");
            }
            properties.forEach(key -> diff.unset("properties", key));
            extra.forEach(key -> diff.unset("extra", key));
          });
    }
  }
}
