package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine;

/**
 * What the commands of all kinds of resources have in common.
 *
 * @param words what one is called
 * @param get reads one
 * @param update changes one
 * @param delete removes one
 */
record ResourceKind(
    String words,
    BiFunction<IronicClient, String, ? extends JsonView> get,
    Update update,
    BiConsumer<IronicClient, String> delete) {

  /** Changes a resource. */
  @FunctionalInterface
  interface Update {
    /** Sends a patch that is not empty. */
    void send(IronicClient ironic, String id, JsonPatch patch);
  }

  /** Reads a resource, and changes what is to be different; nothing is sent if nothing is. */
  void change(Session session, String id, Consumer<JsonPatchDiff> wish) {
    session.with(
        ironic -> {
          JsonPatchDiff diff = JsonPatch.against(get.apply(ironic, id));
          wish.accept(diff);
          JsonPatch patch = diff.build();
          if (!patch.isEmpty()) {
            update.send(ironic, id, patch);
          }
        });
  }

  /** {@code set} of these fields. */
  CommandLine set(Session session, List<ResourceField> fields) {
    Given changes = new Given(fields, Use.CHANGED);
    return command("Changes fields.", session, changes, diff -> change(diff, changes));
  }

  /** {@code unset} of these fields. */
  CommandLine unset(Session session, List<ResourceField> fields) {
    Given removals = new Given(fields, Use.REMOVED);
    return command("Takes fields off.", session, removals, diff -> remove(diff, removals));
  }

  private CommandLine command(
      String about, Session session, Given given, Consumer<JsonPatchDiff> wish) {
    CommandLine command = given.to(new ChangeOne(session, this, wish));
    command.getCommandSpec().usageMessage().description(about);
    return command;
  }

  private static void change(JsonPatchDiff diff, Given changes) {
    changes.simple().forEach(diff::set);
    for (ResourceField field : changes.fields()) {
      diff.setAll(field.name(), changes.section(field.name()));
    }
  }

  private static void remove(JsonPatchDiff diff, Given removals) {
    for (ResourceField field : removals.fields()) {
      if (removals.isUnwanted(field.name())) {
        diff.unset(field.name());
      }
      removals.keys(field.name()).forEach(key -> diff.unset(field.name(), key));
    }
  }
}
