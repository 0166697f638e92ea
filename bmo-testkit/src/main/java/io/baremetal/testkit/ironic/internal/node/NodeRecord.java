package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One node in the database: its fields under their wire names, with real secrets in them, and what
 * hangs on it. Whoever touches it holds the lock of the world.
 */
public final class NodeRecord {

  private final long id;
  private final ObjectNode fields;
  private final AtomicLong operation = new AtomicLong();
  private final AtomicReference<@Nullable ObjectNode> inventory = new AtomicReference<>();
  private final ArrayNode bios = Json.array();
  private final ArrayNode firmware = Json.array();
  private final List<ObjectNode> history = new ArrayList<>();
  private final List<ObjectNode> vifs = new ArrayList<>();

  NodeRecord(long id, ObjectNode fields) {
    this.id = id;
    this.fields = fields;
  }

  /** Number of the row; rises with each new node. */
  public long id() {
    return id;
  }

  /** The UUID. */
  public String uuid() {
    return fields.get("uuid").textValue();
  }

  /** The fields themselves. Live. */
  public ObjectNode fields() {
    return fields;
  }

  /** A field; JSON null if it has no value. */
  public JsonNode get(String field) {
    JsonNode value = fields.get(field);
    return value == null ? Json.nothing() : value;
  }

  /** A field that holds a text; empty if it is null. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(get(field).textValue());
  }

  /** A field that holds a text. */
  public String state() {
    return text("provision_state").orElse("");
  }

  /** A field that says yes or no; null means no. */
  public boolean flag(String field) {
    return get(field).booleanValue();
  }

  /** A field that holds an object. Live. */
  public ObjectNode object(String field) {
    return fields.withObject("/" + field);
  }

  /** Sets a text, or null. */
  public void set(String field, @Nullable String value) {
    fields.put(field, value);
  }

  /** Sets a value. */
  public void set(String field, JsonNode value) {
    fields.set(field, value);
  }

  /** The host that holds the lock; empty if the node is free. */
  public Optional<String> lockedBy() {
    return text("reservation");
  }

  /** The number of the operation under way; each new one makes what is left of older ones void. */
  public long operation() {
    return operation.get();
  }

  /** Begins an operation. */
  public long beginOperation() {
    return operation.incrementAndGet();
  }

  /** What the last inspection found; empty before the first. */
  public Optional<ObjectNode> inventory() {
    return Optional.ofNullable(inventory.get());
  }

  /** Stores what an inspection found. */
  public void inventory(ObjectNode found) {
    inventory.set(found);
  }

  /** BIOS settings, each an object of the wire. Live. */
  public ArrayNode bios() {
    return bios;
  }

  /** Firmware components, each an object of the wire. Live. */
  public ArrayNode firmware() {
    return firmware;
  }

  /** Events, oldest first, each an object of the wire. Live. */
  public List<ObjectNode> history() {
    return history;
  }

  /** Attached VIFs. Live. */
  public List<ObjectNode> vifs() {
    return vifs;
  }

  /** UUID, name and state: no secrets. */
  @Override
  public String toString() {
    return uuid() + " (" + text("name").orElse("no name") + ", " + state() + ")";
  }
}
