package io.baremetal.examples.ironic;

import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.allocation.CreateAllocation;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ironic allocation create}. */
@Command(mixinStandardHelpOptions = true, description = "Has Ironic pick a machine.")
final class AllocationCreate implements Runnable {

  private final Session session;

  @Mixin private final Output output = new Output();
  @Mixin private final Waiting waiting = new Waiting();

  @Option(names = "--resource-class", paramLabel = "CLASS", description = "Of which class.")
  private @Nullable String resourceClass;

  @Option(names = "--trait", paramLabel = "TRAIT", description = "What it must have.")
  private List<String> traits = new ArrayList<>();

  @Option(names = "--candidate-node", paramLabel = "NODE", description = "One of these.")
  private List<String> candidates = new ArrayList<>();

  @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
  private @Nullable String name;

  @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
  private @Nullable String uuid;

  @Option(names = "--owner", paramLabel = "OWNER", description = "Whose it is.")
  private @Nullable String owner;

  @Option(names = "--node", paramLabel = "NODE", description = "A machine that runs already.")
  private @Nullable String node;

  @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
  private Map<String, String> extra = new LinkedHashMap<>();

  AllocationCreate(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    CreateAllocation wish =
        CreateAllocation.builder()
            .resourceClass(Optional.ofNullable(resourceClass))
            .traits(traits)
            .candidateNodes(candidates.stream().map(NodeRef::of).toList())
            .name(Optional.ofNullable(name))
            .uuid(Optional.ofNullable(uuid))
            .owner(Optional.ofNullable(owner))
            .node(Optional.ofNullable(node).map(NodeRef::of))
            .extra(Values.parsed(extra))
            .build();
    session.with(
        ironic -> {
          Allocation made = ironic.allocations().create(wish);
          Allocation end =
              waiting
                  .options()
                  .map(patience -> ironic.waits().untilAllocated(made.uuid(), patience))
                  .orElse(made);
          output.show(session.out(), Values.fields(end.json()));
        });
  }
}
