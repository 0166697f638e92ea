package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.paging.ListOptions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * A kind of resource whose commands follow from its fields.
 *
 * @param kind reads, changes and deletes one
 * @param fields what the command line can give, in the order of columns
 * @param list lists some
 * @param create creates one
 */
record ResourceTable(
    ResourceKind kind,
    List<ResourceField> fields,
    BiFunction<IronicClient, ListOptions, Stream<? extends JsonView>> list,
    BiFunction<IronicClient, Given, ? extends JsonView> create) {

  /** {@code list}, {@code show}, {@code create}, {@code set}, {@code unset}, {@code delete}. */
  CommandLine commands(Session session, String about) {
    Given filters = new Given(which(ResourceField::isFilter), ResourceField::forChange);
    Given created = new Given(fields, ResourceField::forCreation);
    Given changes = new Given(which(field -> field.use() != Use.FIXED), ResourceField::forChange);
    Given removals = new Given(which(ResourceField::canGo), ResourceField::forRemoval);
    return Topic.of(about)
        .addSubcommand("list", filters.to(new Find(session, this, filters)))
        .addSubcommand("show", new ShowOne(session, kind))
        .addSubcommand("create", created.to(new Create(session, this, created)))
        .addSubcommand("set", changes.to(new Change(session, this, changes)))
        .addSubcommand("unset", removals.to(new Unset(session, this, removals)))
        .addSubcommand("delete", new DeleteSome(session, kind));
  }

  private List<ResourceField> which(Predicate<ResourceField> wanted) {
    return fields.stream().filter(wanted).toList();
  }

  private List<String> names(Predicate<ResourceField> wanted) {
    return which(wanted).stream().map(ResourceField::name).toList();
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists them.")
  private static final class Find extends Listing {

    private static final List<String> TIMES = List.of("created_at", "updated_at");

    private final ResourceTable table;
    private final Given filters;

    Find(Session session, ResourceTable table, Given filters) {
      super(
          session,
          table.names(field -> field.use() != Use.SECTION),
          Stream.concat(table.names(field -> true).stream(), TIMES.stream()).toList());
      this.table = table;
      this.filters = filters;
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      ListOptions.Builder options = ListOptions.builder().fields(wanted);
      for (ResourceField field : table.which(ResourceField::isFilter)) {
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

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes fields.")
  private static final class Change implements Runnable {

    private final Session session;
    private final ResourceTable table;
    private final Given given;

    @Parameters(paramLabel = "UUID", description = "Which one.")
    private String id = "";

    Change(Session session, ResourceTable table, Given given) {
      this.session = session;
      this.table = table;
      this.given = given;
    }

    @Override
    public void run() {
      table.kind.change(
          session,
          id,
          diff -> {
            given.simple().forEach(diff::set);
            table
                .names(field -> field.use() == Use.SECTION)
                .forEach(section -> diff.setAll(section, given.section(section)));
          });
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes fields off.")
  private static final class Unset implements Runnable {

    private final Session session;
    private final ResourceTable table;
    private final Given given;

    @Parameters(paramLabel = "UUID", description = "Which one.")
    private String id = "";

    Unset(Session session, ResourceTable table, Given given) {
      this.session = session;
      this.table = table;
      this.given = given;
    }

    @Override
    public void run() {
      table.kind.change(
          session,
          id,
          diff -> {
            given.flags().forEach(diff::unset);
            table
                .names(field -> field.use() == Use.SECTION)
                .forEach(section -> given.keys(section).forEach(key -> diff.unset(section, key)));
          });
    }
  }
}
