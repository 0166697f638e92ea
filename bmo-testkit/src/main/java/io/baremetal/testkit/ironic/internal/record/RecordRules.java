package io.baremetal.testkit.ironic.internal.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import java.util.Set;
import java.util.function.Predicate;

/** What is particular to a kind of record. Each method throws an {@code ApiError} to refuse. */
public interface RecordRules {

  /** Query arguments of lists beyond the usual ones. */
  default Set<String> filters() {
    return Set.of();
  }

  /** Which records a list shows. */
  default Predicate<ObjectNode> filter(Call call) {
    return any -> true;
  }

  /** Checks and completes a new record. */
  default void create(Call call, ObjectNode made) {
    change(call, made);
  }

  /** Checks and completes a changed record, before it takes the place of the old. */
  default void change(Call call, ObjectNode changed) {}

  /** Called when a new record is in the store. */
  default void created(ObjectNode made) {}

  /** Called before a record goes. */
  default void delete(ObjectNode old) {}

  /** Adds to, or hides from, what a client is shown; the object is a copy. */
  default void show(Call call, ObjectNode shown) {}

  /** What a creation is told that sets a field of a newer version. */
  default ApiError tooNew(RecordField field) {
    return ApiError.tooNew();
  }

  /** The path under which Ironic links to a record, without the UUID. */
  default String linkPath(RecordKind kind) {
    return kind.path();
  }
}
