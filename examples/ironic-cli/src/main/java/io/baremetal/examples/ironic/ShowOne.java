package io.baremetal.examples.ironic;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code show} of every kind but nodes. */
@Command(mixinStandardHelpOptions = true, description = "Shows one.")
final class ShowOne implements Runnable {

  private final Session session;
  private final ResourceKind kind;

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "ID", description = "UUID, or name where it has one.")
  private String id = "";

  ShowOne(Session session, ResourceKind kind) {
    this.session = session;
    this.kind = kind;
  }

  @Override
  public void run() {
    session.with(
        ironic -> output.show(session.out(), Values.fields(kind.get().apply(ironic, id).json())));
  }
}
