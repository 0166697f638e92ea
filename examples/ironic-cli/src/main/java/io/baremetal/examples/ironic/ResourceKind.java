package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.json.JsonView;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

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
}
