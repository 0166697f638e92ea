package io.baremetal.testkit.ironic.internal.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeField;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All records of a kind, each an object under the names of the wire, with real secrets in them.
 * Whoever touches it holds the lock of the world.
 */
public final class RecordStore {

  private final RecordKind kind;
  private final Predicate<ObjectNode> alive;
  private final Map<String, ObjectNode> byUuid = new LinkedHashMap<>();

  /**
   * An empty store.
   *
   * @param alive tells a record whose owner is gone, so that it is gone too
   */
  public RecordStore(RecordKind kind, Predicate<ObjectNode> alive) {
    this.kind = kind;
    this.alive = alive;
  }

  /** What it holds. */
  public RecordKind kind() {
    return kind;
  }

  /** All records in the order of their creation. */
  public List<ObjectNode> all() {
    byUuid.values().removeIf(alive.negate());
    return List.copyOf(byUuid.values());
  }

  /** The record of a UUID, or of a name if the kind has names; empty if there is none. */
  public Optional<ObjectNode> find(String ident) {
    return all().stream()
        .filter(
            found ->
                found.path("uuid").asText().equals(ident)
                    || (kind.isNamed() && ident.equals(found.path("name").textValue())))
        .findFirst();
  }

  /**
   * The record that a client means.
   *
   * @throws ApiError 404, or 400 if only a UUID will do
   */
  public ObjectNode get(String ident) {
    if (!kind.isNamed() && !NodeField.isUuid(ident)) {
      throw ApiError.badRequest("Expected UUID for " + kind.label() + "_uuid: " + ident);
    }
    return find(ident).orElseThrow(() -> ApiError.notFound(kind.noun(), ident));
  }

  /** Every field with the value that it has when nobody says otherwise. */
  public ObjectNode blank(String now) {
    ObjectNode made = Json.object();
    kind.fields().forEach(field -> made.set(field.name(), field.otherwise().deepCopy()));
    return made.put("uuid", UUID.randomUUID().toString()).put("created_at", now);
  }

  /** Takes in a new record, or a changed one in place of the old. */
  public void put(ObjectNode changed) {
    byUuid.put(changed.get("uuid").textValue(), changed);
  }

  /** Removes a record. */
  public void remove(ObjectNode old) {
    byUuid.remove(old.get("uuid").textValue());
  }

  /** Loses everything. */
  public void clear() {
    byUuid.clear();
  }

  /**
   * Refuses a value that another record has.
   *
   * @throws ApiError 409
   */
  public void refuseTaken(ObjectNode mine, String field, String what) {
    String value = mine.path(field).textValue();
    boolean taken =
        value != null
            && all().stream()
                .filter(other -> !other.get("uuid").equals(mine.get("uuid")))
                .anyMatch(other -> value.equals(other.path(field).textValue()));
    if (taken) {
      throw ApiError.conflict(what + " " + value + " already exists.");
    }
  }
}
