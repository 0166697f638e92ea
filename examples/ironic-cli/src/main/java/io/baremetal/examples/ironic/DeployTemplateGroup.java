package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.template.CreateDeployTemplate;
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

/** {@code ironic deploy template …}. */
final class DeployTemplateGroup {

  private static final ResourceKind KIND =
      new ResourceKind(
          "deploy template",
          (ironic, id) -> ironic.deployTemplates().get(id),
          (ironic, id, patch) -> ironic.deployTemplates().update(id, patch),
          (ironic, id) -> ironic.deployTemplates().delete(id));

  private DeployTemplateGroup() {}

  static CommandLine create(Session session) {
    return Topic.of("Steps that a trait of an instance adds to its deployment.")
        .addSubcommand("list", new Find(session))
        .addSubcommand("show", new ShowOne(session, KIND))
        .addSubcommand("create", new Create(session))
        .addSubcommand("set", new Change(session))
        .addSubcommand("unset", new Unset(session))
        .addSubcommand("delete", new DeleteSome(session, KIND));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists deploy templates.")
  private static final class Find extends Listing {

    Find(Session session) {
      super(
          session,
          List.of("uuid", "name"),
          List.of("uuid", "name", "steps", "extra", "created_at", "updated_at"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      return ironic.deployTemplates().list(ListOptions.builder().fields(wanted).build()).stream();
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Keeps a list of steps.")
  private static final class Create implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
    private @Nullable String uuid;

    @Option(
        names = "--steps",
        required = true,
        paramLabel = "JSON|FILE|-",
        description = "A list of steps, each with interface, step, args and priority.")
    private String steps = "";

    @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
    private Map<String, String> extra = new LinkedHashMap<>();

    @Parameters(paramLabel = "NAME", description = "The name of a trait, such as CUSTOM_RAID.")
    private String name = "";

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      CreateDeployTemplate template =
          CreateDeployTemplate.builder()
              .name(name)
              .steps(StepLists.steps(steps))
              .uuid(Optional.ofNullable(uuid))
              .extra(Values.parsed(extra))
              .build();
      session.with(
          ironic ->
              output.show(
                  session.out(), Values.fields(ironic.deployTemplates().create(template).json())));
    }
  }

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes a deploy template.")
  private static final class Change implements Runnable {

    private final Session session;

    @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
    private @Nullable String name;

    @Option(names = "--steps", paramLabel = "JSON|FILE|-", description = "Its steps.")
    private @Nullable String steps;

    @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
    private Map<String, String> extra = new LinkedHashMap<>();

    @Parameters(paramLabel = "TEMPLATE", description = "UUID or name.")
    private String template = "";

    Change(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, Object> simple = new LinkedHashMap<>();
      Values.put(simple, "name", name);
      Values.put(simple, "steps", steps == null ? null : StepLists.plain(steps));
      KIND.change(
          session,
          template,
          diff -> {
            simple.forEach(diff::set);
            diff.setAll("extra", Values.parsed(extra));
          });
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes notes off a deploy template.")
  private static final class Unset implements Runnable {

    private final Session session;

    @Option(names = "--extra", paramLabel = "KEY", description = "A note.")
    private List<String> extra = new ArrayList<>();

    @Parameters(paramLabel = "TEMPLATE", description = "UUID or name.")
    private String template = "";

    Unset(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(session, template, diff -> extra.forEach(key -> diff.unset("extra", key)));
    }
  }
}
