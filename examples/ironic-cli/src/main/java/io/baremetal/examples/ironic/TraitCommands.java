package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code trait …} of nodes and of runbooks.
 *
 * @param list the traits of one
 * @param add gives it one more
 * @param remove takes one off
 */
record TraitCommands(
    BiFunction<IronicClient, String, List<String>> list, Change add, Change remove) {

  /** Changes one trait. */
  @FunctionalInterface
  interface Change {
    /** Sends it. */
    void send(IronicClient ironic, String id, String trait);
  }

  CommandLine create(Session session) {
    return Topic.of("What it has, for those who choose by it.")
        .addSubcommand("list", ListOf.texts(session, "Traits", list))
        .addSubcommand("add", new Add(session, this))
        .addSubcommand("remove", new Remove(session, this));
  }

  /** {@code add}. */
  @Command(mixinStandardHelpOptions = true, description = "Adds traits.")
  private static final class Add implements Runnable {

    private final Session session;
    private final TraitCommands traits;

    @Parameters(index = "0", paramLabel = "ID", description = "UUID or name.")
    private String id = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TRAIT", description = "CUSTOM_…")
    private List<String> names = new ArrayList<>();

    Add(Session session, TraitCommands traits) {
      this.session = session;
      this.traits = traits;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              names.forEach(
                  name -> {
                    traits.add().send(ironic, id, name);
                    session.out().println("Added trait " + name);
                  }));
    }
  }

  /** {@code remove}. */
  @Command(mixinStandardHelpOptions = true, description = "Removes traits.")
  private static final class Remove implements Runnable {

    private final Session session;
    private final TraitCommands traits;

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Parameters(index = "0", paramLabel = "ID", description = "UUID or name.")
    private String id = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TRAIT", description = "CUSTOM_…")
    private List<String> names = new ArrayList<>();

    Remove(Session session, TraitCommands traits) {
      this.session = session;
      this.traits = traits;
    }

    @Override
    public void run() {
      if (all != names.isEmpty()) {
        throw new UsageException("give either traits or --all");
      }
      session.with(
          ironic -> {
            List<String> gone = all ? traits.list().apply(ironic, id) : names;
            gone.forEach(
                name -> {
                  traits.remove().send(ironic, id, name);
                  session.out().println("Removed trait " + name);
                });
          });
    }
  }
}
