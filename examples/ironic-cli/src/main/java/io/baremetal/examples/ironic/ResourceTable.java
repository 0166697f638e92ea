package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.paging.ListOptions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A kind of resource whose commands follow from its fields.
 *
 * @param kind reads, changes and deletes one
 * @param columns what lists show
 * @param fields what the command line can give
 * @param list lists some
 * @param create creates one
 */
record ResourceTable(
    ResourceKind kind,
    Columns columns,
    List<ResourceField> fields,
    BiFunction<IronicClient, ListOptions, Stream<? extends JsonView>> list,
    BiFunction<IronicClient, Given, ? extends JsonView> create) {

  /**
   * What lists show.
   *
   * @param usual unless more is asked for
   * @param more besides, if it is
   */
  record Columns(List<String> usual, List<String> more) {

    private List<String> all() {
      return Stream.concat(usual.stream(), more.stream()).toList();
    }
  }

  /** {@code list}, {@code show}, {@code create}, {@code set}, {@code unset}, {@code delete}. */
  CommandLine commands(Session session, String about) {
    Given filters = new Given(fields, Use.FILTER);
    Given created = new Given(fields, Use.FIRST, Use.NEEDED, Use.CREATED);
    return Topic.of(about)
        .addSubcommand("list", filters.to(new Find(session, this, filters)))
        .addSubcommand("show", new ShowOne(session, kind))
        .addSubcommand("create", created.to(new Create(session, this, created)))
        .addSubcommand("set", kind.set(session, fields))
        .addSubcommand("unset", kind.unset(session, fields))
        .addSubcommand("delete", new DeleteSome(session, kind));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists them.")
  private static final class Find extends Listing {

    private final ResourceTable table;
    private final Given filters;

    Find(Session session, ResourceTable table, Given filters) {
      super(session, table.columns.usual(), table.columns.all());
      this.table = table;
      this.filters = filters;
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      ListOptions.Builder options = ListOptions.builder().fields(wanted);
      for (ResourceField field : filters.fields()) {
        filters.text(field.name()).ifPresent(is -> options.putFilters(field.filter(), is));
      }
      return table.list().apply(ironic, options.build());
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Tells Ironic of one.")
  private static final class Create implements Runnable {

    private final Session session;
    private final ResourceTable table;
    private final Given given;

    @Mixin private final Output output = new Output();

    Create(Session session, ResourceTable table, Given given) {
      this.session = session;
      this.table = table;
      this.given = given;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              output.show(
                  session.out(), Values.fields(table.create().apply(ironic, given).json())));
    }
  }
}
