package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.ironic.shard.Shard;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ironic shard list}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Lists shards, and how many machines are in each; None for those in none.")
final class ShardList implements Runnable {

  private final Session session;

  @Mixin private final Output output = new Output();

  ShardList(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic ->
            output.list(
                session.out(),
                List.of("Name", "Count"),
                ironic.shards().list().stream().map(ShardList::row).toList()));
  }

  private static Map<String, JsonNode> row(Shard shard) {
    JsonNode name = shard.name().<JsonNode>map(TextNode::valueOf).orElse(NullNode.instance);
    return Map.of("Name", name, "Count", LongNode.valueOf(shard.count()));
  }
}
