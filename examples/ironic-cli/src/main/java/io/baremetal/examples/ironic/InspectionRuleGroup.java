package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.inspectionrule.CreateInspectionRule;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.paging.ListOptions;
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

/** {@code ironic inspection rule …}. */
final class InspectionRuleGroup {

  private static final ResourceKind KIND =
      new ResourceKind(
          "inspection rule",
          (ironic, id) -> ironic.inspectionRules().get(id),
          (ironic, id, patch) -> ironic.inspectionRules().update(id, patch),
          (ironic, id) -> ironic.inspectionRules().delete(id));

  private InspectionRuleGroup() {}

  static CommandLine create(Session session) {
    return Topic.of("What Ironic does with what inspection finds.")
        .addSubcommand("list", new Find(session))
        .addSubcommand("show", new ShowOne(session, KIND))
        .addSubcommand("create", new Create(session))
        .addSubcommand("set", new Change(session))
        .addSubcommand("unset", new Unset(session))
        .addSubcommand("delete", new DeleteSome(session, KIND));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists inspection rules.")
  private static final class Find extends Listing {

    Find(Session session) {
      super(
          session,
          List.of("uuid", "description"),
          List.of(
              "uuid",
              "description",
              "priority",
              "sensitive",
              "phase",
              "actions",
              "conditions",
              "created_at",
              "updated_at"));
    }

    @Override
    Stream<? extends JsonView> find(IronicClient ironic, List<String> wanted) {
      return ironic.inspectionRules().list(ListOptions.builder().fields(wanted).build()).stream();
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Adds a rule.")
  private static final class Create implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
    private @Nullable String uuid;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it does.")
    private @Nullable String description;

    @Option(names = "--priority", paramLabel = "N", description = "Higher ones run earlier.")
    private @Nullable Integer priority;

    @Option(
        names = "--sensitive",
        arity = "0..1",
        fallbackValue = "true",
        paramLabel = "BOOLEAN",
        description = "Its actions hold secrets, and are not shown.")
    private @Nullable Boolean sensitive;

    @Option(names = "--conditions", paramLabel = "JSON|FILE|-", description = "Each with op, args.")
    private @Nullable String conditions;

    @Option(
        names = "--actions",
        required = true,
        paramLabel = "JSON|FILE|-",
        description = "Each with op, args.")
    private String actions = "";

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      CreateInspectionRule.Builder rule =
          CreateInspectionRule.builder()
              .uuid(Optional.ofNullable(uuid))
              .description(Optional.ofNullable(description))
              .isSensitive(Optional.ofNullable(sensitive))
              .conditions(conditions == null ? List.of() : StepLists.operations(conditions))
              .actions(StepLists.operations(actions));
      if (priority != null) {
        rule.priority(priority);
      }
      session.with(
          ironic ->
              output.show(
                  session.out(),
                  Values.fields(ironic.inspectionRules().create(rule.build()).json())));
    }
  }

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Changes a rule.")
  private static final class Change implements Runnable {

    private final Session session;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it does.")
    private @Nullable String description;

    @Option(names = "--priority", paramLabel = "N", description = "Higher ones run earlier.")
    private @Nullable Integer priority;

    @Option(names = "--conditions", paramLabel = "JSON|FILE|-", description = "Each with op, args.")
    private @Nullable String conditions;

    @Option(names = "--actions", paramLabel = "JSON|FILE|-", description = "Each with op, args.")
    private @Nullable String actions;

    @Parameters(paramLabel = "RULE", description = "UUID.")
    private String rule = "";

    Change(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, Object> simple = new LinkedHashMap<>();
      Values.put(simple, "description", description);
      Values.put(simple, "priority", priority);
      Values.put(simple, "conditions", conditions == null ? null : StepLists.plain(conditions));
      Values.put(simple, "actions", actions == null ? null : StepLists.plain(actions));
      KIND.change(session, rule, diff -> simple.forEach(diff::set));
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Takes fields off a rule.")
  private static final class Unset implements Runnable {

    private final Session session;

    @Option(names = "--description", description = "Its description.")
    private boolean description;

    @Option(names = "--priority", description = "Its priority.")
    private boolean priority;

    @Parameters(paramLabel = "RULE", description = "UUID.")
    private String rule = "";

    Unset(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      KIND.change(
          session,
          rule,
          diff -> {
            if (description) {
              diff.unset("description");
            }
            if (priority) {
              diff.unset("priority");
            }
          });
    }
  }
}
