package io.baremetal.examples.ironic;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code delete} of every kind but nodes. */
@Command(mixinStandardHelpOptions = true, description = "Makes Ironic forget some.")
final class DeleteSome implements Runnable {

  private final Session session;
  private final ResourceKind kind;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "UUIDs, or names.")
  private List<String> ids = new ArrayList<>();

  DeleteSome(Session session, ResourceKind kind) {
    this.session = session;
    this.kind = kind;
  }

  @Override
  public void run() {
    session.with(
        ironic ->
            ids.forEach(
                id -> {
                  kind.delete().accept(ironic, id);
                  session.out().println("Deleted " + kind.words() + " " + id);
                }));
  }
}
