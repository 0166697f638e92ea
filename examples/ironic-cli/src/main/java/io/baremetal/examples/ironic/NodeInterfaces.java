package io.baremetal.examples.ironic;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options {@code --boot-interface}, {@code --deploy-interface}, and so on. */
final class NodeInterfaces {

  /** The kinds of interfaces that a driver has. */
  static final List<String> KINDS =
      List.of(
          "bios",
          "boot",
          "console",
          "deploy",
          "firmware",
          "inspect",
          "management",
          "network",
          "power",
          "raid",
          "rescue",
          "storage",
          "vendor");

  private NodeInterfaces() {}

  /** A command that has fields of a node, with an option more for each kind of interface. */
  static CommandLine in(HasNodeFields command) {
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    Map<String, String> chosen = command.fields().interfaces();
    for (String kind : KINDS) {
      spec.addOption(
          OptionSpec.builder("--" + kind + "-interface")
              .type(String.class)
              .paramLabel("NAME")
              .description("How it is done.")
              .setter(new Choice(chosen, kind))
              .build());
    }
    return line;
  }

  /** A command that has fields of a node. */
  interface HasNodeFields extends Runnable {
    /** What was given on the command line. */
    NodeFields fields();
  }

  private record Choice(Map<String, String> chosen, String kind)
      implements CommandLine.Model.ISetter {

    @Override
    @SuppressWarnings("unchecked") // Picocli hands the value in as what the caller expects.
    public <T> T set(T value) {
      return value == null ? value : (T) remember(value);
    }

    private Object remember(Object value) {
      chosen.put(kind, value.toString());
      return value;
    }
  }
}
