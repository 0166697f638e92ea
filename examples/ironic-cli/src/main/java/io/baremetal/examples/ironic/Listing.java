package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code list}: resources of one kind, of which only the fields are fetched that are shown. */
abstract class Listing implements Runnable {

  private final Session session;
  private final List<String> usual;
  private final List<String> everything;

  @Mixin private final Output output = new Output();

  @Option(names = "--long", description = "Show more.")
  private boolean all;

  @Option(names = "--fields", arity = "1..*", paramLabel = "FIELD", description = "Show these.")
  private List<String> fields = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "So many at most; 0 means all.")
  private int limit;

  /**
   * A list.
   *
   * @param usual fields that are shown unless others are asked for
   * @param everything fields that are shown with {@code --long}
   */
  Listing(Session session, List<String> usual, List<String> everything) {
    this.session = session;
    this.usual = usual;
    this.everything = everything;
  }

  /** Asks for resources with these fields at least. */
  abstract Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted);

  @Override
  public final void run() {
    List<String> shown = fields.isEmpty() ? (all ? everything : usual) : fields;
    Map<String, String> columns = Labels.columns(shown);
    session.with(
        ironic -> {
          Stream<? extends JsonView> found = find(ironic, shown);
          output.list(
              session.out(),
              List.copyOf(columns.keySet()),
              (limit > 0 ? found.limit(limit) : found)
                  .map(one -> Output.row(columns, one.json()))
                  .toList());
        });
  }
}
