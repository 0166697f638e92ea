package io.baremetal.examples.ironic;

import io.baremetal.ironic.json.JsonPatchDiff;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code set} and {@code unset}. */
@Command(mixinStandardHelpOptions = true)
final class ChangeOne implements Runnable {

  private final Session session;
  private final ResourceKind kind;
  private final Consumer<JsonPatchDiff> wish;

  @Parameters(paramLabel = "ID", description = "UUID, or name where it has one.")
  private String id = "";

  /**
   * A change.
   *
   * @param wish says what is to be different
   */
  ChangeOne(Session session, ResourceKind kind, Consumer<JsonPatchDiff> wish) {
    this.session = session;
    this.kind = kind;
    this.wish = wish;
  }

  @Override
  public void run() {
    kind.change(session, id, wish);
  }
}
