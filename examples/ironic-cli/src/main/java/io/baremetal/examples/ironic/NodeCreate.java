package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.CreateNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ironic node create}. */
@Command(mixinStandardHelpOptions = true, description = "Registers a machine.")
final class NodeCreate implements NodeInterfaces.HasNodeFields {

  private final Session session;

  @Mixin private final Output output = new Output();
  @Mixin private final NodeFields fields = new NodeFields();

  @Option(names = "--driver", required = true, paramLabel = "DRIVER", description = "Its driver.")
  private String driver = "";

  @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
  private @Nullable String uuid;

  NodeCreate(Session session) {
    this.session = session;
  }

  @Override
  public NodeFields fields() {
    return fields;
  }

  @Override
  public void run() {
    Map<String, Object> others = new LinkedHashMap<>(fields.simple());
    others.putAll(fields.sections());
    CreateNode node =
        CreateNode.builder()
            .driver(driver)
            .uuid(Optional.ofNullable(uuid))
            .otherFields(others)
            .build();
    session.with(
        ironic -> output.show(session.out(), Values.fields(ironic.nodes().create(node).json())));
  }
}
