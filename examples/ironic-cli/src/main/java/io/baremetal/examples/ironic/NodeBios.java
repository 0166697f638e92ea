package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.BiosSetting;
import io.baremetal.ironic.node.NodeFirmware.Detail;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ironic node bios setting …}. */
final class NodeBios {

  private static final List<String> VALUES = List.of("name", "value");

  private NodeBios() {}

  static CommandLine create(Session session) {
    return Topic.of("A machine's BIOS.")
        .addSubcommand(
            "setting",
            Topic.of("Settings, as last read from the machine.")
                .addSubcommand("list", new Find(session))
                .addSubcommand("show", new Show(session)));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists BIOS settings.")
  private static final class Find extends Listing {

    @Parameters(paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    Find(Session session) {
      super(
          session,
          VALUES,
          List.of(
              "name",
              "value",
              "attribute_type",
              "allowable_values",
              "lower_bound",
              "min_length",
              "max_length",
              "read_only",
              "reset_required",
              "unique",
              "upper_bound"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      Detail detail = VALUES.containsAll(wanted) ? Detail.VALUES : Detail.SCHEMA;
      return ironic.nodes().on(NodeRef.of(node)).firmware().biosSettings(detail).stream();
    }
  }

  /** {@code show}. */
  @Command(mixinStandardHelpOptions = true, description = "Shows a BIOS setting.")
  private static final class Show implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    @Parameters(index = "1", paramLabel = "SETTING", description = "Its name.")
    private String setting = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic -> {
            BiosSetting found =
                ironic
                    .nodes()
                    .on(NodeRef.of(node))
                    .firmware()
                    .biosSetting(setting)
                    .orElseThrow(
                        () ->
                            new UnfinishedException(
                                "node %s has no BIOS setting \"%s\"".formatted(node, setting)));
            output.show(session.out(), Values.fields(found.json()));
          });
    }
  }
}
