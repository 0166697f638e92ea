package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.allocation.AllocationQuery;
import io.baremetal.ironic.allocation.AllocationState;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic allocation …}. */
final class AllocationGroup {

  private static final ResourceKind KIND =
      new ResourceKind(
          "allocation",
          (ironic, id) -> ironic.allocations().get(id),
          (ironic, id, patch) -> ironic.allocations().update(id, patch),
          (ironic, id) -> ironic.allocations().delete(id));

  private AllocationGroup() {}

  static CommandLine create(Session session) {
    return Topic.of("Machines picked by what they are, and who has them.")
        .addSubcommand("list", new Find(session))
        .addSubcommand("show", new ShowOne(session, KIND))
        .addSubcommand("create", new AllocationCreate(session))
        .addSubcommand("set", new Change(session))
        .addSubcommand("unset", new Unset(session))
        .addSubcommand("delete", new DeleteSome(session, KIND));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists allocations.")
  private static final class Find extends Listing {

    @Option(names = "--node", paramLabel = "NODE", description = "Only that of this machine.")
    private @Nullable String node;

    @Option(names = "--resource-class", paramLabel = "CLASS", description = "Only of this class.")
    private @Nullable String resourceClass;

    @Option(names = "--state", paramLabel = "STATE", description = "Only in this state.")
    private @Nullable String state;

    @Option(names = "--owner", paramLabel = "OWNER", description = "Only of this owner.")
    private @Nullable String owner;

    Find(Session session) {
      super(
          session,
          List.of("uuid", "name", "resource_class", "state", "node_uuid"),
          List.of(
              "uuid",
              "name",
              "state",
              "owner",
              "node_uuid",
              "last_error",
              "resource_class",
              "traits",
              "candidate_nodes",
              "extra",
              "created_at",
              "updated_at"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      AllocationQuery query =
          AllocationQuery.builder()
              .node(Optional.ofNullable(node).map(NodeRef::of))
              .resourceClass(Optional.ofNullable(resourceClass))
              .state(Optional.ofNullable(state).map(Find::state))
              .owner(Optional.ofNullable(owner))
              .build();
      Stream<Allocation> found = ironic.allocations().list(query).stream();
      return found;
    }

    private static AllocationState state(String given) {
      AllocationState state = AllocationState.of(given);
      if (state == AllocationState.UNRECOGNIZED) {
        throw new UsageException(
            "an allocation is never \"" + given + "\", but allocating, active or error");
      }
      return state;
    }
  }

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes an allocation.")
  private static final class Change implements Runnable {

    private final Session session;

    @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
    private @Nullable String name;

    @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
    private Map<String, String> extra = new LinkedHashMap<>();

    @Parameters(paramLabel = "ALLOCATION", description = "UUID or name.")
    private String allocation = "";

    Change(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          allocation,
          diff -> {
            if (name != null) {
              diff.set("name", name);
            }
            diff.setAll("extra", Values.parsed(extra));
          });
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes fields off an allocation.")
  private static final class Unset implements Runnable {

    private final Session session;

    @Option(names = "--name", description = "Its name.")
    private boolean name;

    @Option(names = "--extra", paramLabel = "KEY", description = "A note.")
    private List<String> extra = new ArrayList<>();

    @Parameters(paramLabel = "ALLOCATION", description = "UUID or name.")
    private String allocation = "";

    Unset(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          allocation,
          diff -> {
            if (name) {
              diff.unset("name");
            }
            extra.forEach(key -> diff.unset("extra", key));
          });
    }
  }
}
