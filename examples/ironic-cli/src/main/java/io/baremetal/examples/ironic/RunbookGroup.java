package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.runbook.CreateRunbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic runbook …}. */
final class RunbookGroup {

  private static final ResourceKind KIND =
      new ResourceKind(
          "runbook",
          (ironic, id) -> ironic.runbooks().get(id),
          (ironic, id, patch) -> ironic.runbooks().update(id, patch),
          (ironic, id) -> ironic.runbooks().delete(id));

  private RunbookGroup() {}

  static CommandLine create(Session session) {
    TraitCommands traits =
        new TraitCommands(
            (ironic, id) -> ironic.runbooks().traits(id),
            (ironic, id, trait) -> ironic.runbooks().addTrait(id, trait),
            (ironic, id, trait) -> ironic.runbooks().removeTrait(id, trait));
    return Topic.of("Lists of steps that Ironic keeps.")
        .addSubcommand("list", new Find(session))
        .addSubcommand("show", new ShowOne(session, KIND))
        .addSubcommand("create", new Create(session))
        .addSubcommand("set", new Change(session))
        .addSubcommand("unset", new Unset(session))
        .addSubcommand("delete", new DeleteSome(session, KIND))
        .addSubcommand("trait", traits.create(session));
  }

  /** Fields that may be given when a runbook is made and when it is changed. */
  private static final class Fields {

    @Option(names = "--description", paramLabel = "TEXT", description = "What it does.")
    private @Nullable String description;

    @Option(
        names = "--public",
        arity = "0..1",
        fallbackValue = "true",
        paramLabel = "BOOLEAN",
        description = "Whether everybody may use it.")
    private @Nullable Boolean open;

    @Option(names = "--owner", paramLabel = "OWNER", description = "Whose it is.")
    private @Nullable String owner;

    @Option(
        names = "--disable-ramdisk",
        arity = "0..1",
        fallbackValue = "true",
        paramLabel = "BOOLEAN",
        description = "Run it without the agent.")
    private @Nullable Boolean disableRamdisk;

    @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
    private Map<String, String> extra = new LinkedHashMap<>();
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists runbooks.")
  private static final class Find extends Listing {

    Find(Session session) {
      super(
          session,
          List.of("uuid", "name"),
          List.of("uuid", "name", "owner", "public", "steps", "extra", "created_at", "updated_at"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      return ironic.runbooks().list(ListOptions.builder().fields(wanted).build()).stream();
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Keeps a list of steps.")
  private static final class Create implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();
    @Mixin private final Fields fields = new Fields();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
    private @Nullable String uuid;

    @Option(
        names = "--steps",
        required = true,
        paramLabel = "JSON|FILE|-",
        description = "A list of steps, each with interface, step, args and order.")
    private String steps = "";

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      CreateRunbook runbook =
          CreateRunbook.builder()
              .name(name)
              .steps(StepLists.steps(steps))
              .description(Optional.ofNullable(fields.description))
              .isPublic(Optional.ofNullable(fields.open))
              .owner(Optional.ofNullable(fields.owner))
              .disableRamdisk(Optional.ofNullable(fields.disableRamdisk))
              .uuid(Optional.ofNullable(uuid))
              .extra(Values.parsed(fields.extra))
              .build();
      session.with(
          ironic ->
              output.show(session.out(), Values.fields(ironic.runbooks().create(runbook).json())));
    }
  }

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes a runbook.")
  private static final class Change implements Runnable {

    private final Session session;

    @Mixin private final Fields fields = new Fields();

    @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
    private @Nullable String name;

    @Option(names = "--steps", paramLabel = "JSON|FILE|-", description = "Its steps.")
    private @Nullable String steps;

    @Parameters(paramLabel = "RUNBOOK", description = "UUID or name.")
    private String runbook = "";

    Change(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, Object> simple = new LinkedHashMap<>();
      Values.put(simple, "name", name);
      Values.put(simple, "description", fields.description);
      Values.put(simple, "public", fields.open);
      Values.put(simple, "owner", fields.owner);
      Values.put(simple, "disable_ramdisk", fields.disableRamdisk);
      Values.put(simple, "steps", steps == null ? null : StepLists.plain(steps));
      KIND.change(
          session,
          runbook,
          diff -> {
            simple.forEach(diff::set);
            diff.setAll("extra", Values.parsed(fields.extra));
          });
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes fields off a runbook.")
  private static final class Unset implements Runnable {

    private final Session session;

    @Option(names = "--description", description = "Its description.")
    private boolean description;

    @Option(names = "--public", description = "Only its owner may use it.")
    private boolean open;

    @Option(names = "--owner", description = "Its owner.")
    private boolean owner;

    @Option(names = "--extra", paramLabel = "KEY", description = "A note.")
    private List<String> extra = new ArrayList<>();

    @Parameters(paramLabel = "RUNBOOK", description = "UUID or name.")
    private String runbook = "";

    Unset(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          runbook,
          diff -> {
            if (description) {
              diff.unset("description");
            }
            if (open) {
              diff.unset("public");
            }
            if (owner) {
              diff.unset("owner");
            }
            extra.forEach(key -> diff.unset("extra", key));
          });
    }
  }
}
