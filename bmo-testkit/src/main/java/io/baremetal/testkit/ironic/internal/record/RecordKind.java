package io.baremetal.testkit.ironic.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of record: where it is, what it is called, which fields it has. Immutable. */
public final class RecordKind {

  private final String path;
  private final String key;
  private final String noun;
  private final String label;
  private final Naming naming;
  private final Map<String, RecordField> fields;
  private final List<String> summary;
  private final List<String> required;

  private enum Naming {
    BY_UUID,
    BY_UUID_OR_NAME
  }

  private RecordKind(Builder builder) {
    path = builder.path;
    key = path.substring(path.lastIndexOf('/') + 1);
    noun = builder.noun;
    label = builder.label;
    naming = builder.naming;
    fields = new LinkedHashMap<>(builder.fields);
    summary = List.copyOf(builder.summary);
    required = List.copyOf(builder.required);
  }

  /**
   * Describes a kind.
   *
   * @param path where it is, such as {@code volume/targets}
   * @param noun how Ironic calls one that it does not find
   * @param label how Ironic calls it in complaints about a body
   */
  public static Builder at(String path, String noun, String label) {
    return new Builder(path, noun, label);
  }

  /** The path without a slash in front. */
  public String path() {
    return path;
  }

  /** The field of a list that holds the items. */
  public String key() {
    return key;
  }

  /** How Ironic calls it when it does not find one. */
  public String noun() {
    return noun;
  }

  /** How Ironic calls it in complaints. */
  public String label() {
    return label;
  }

  /** Whether a name will do in place of a UUID. */
  public boolean isNamed() {
    return naming == Naming.BY_UUID_OR_NAME;
  }

  /** All fields in the order of the wire. */
  public Iterable<RecordField> fields() {
    return fields.values();
  }

  /** What a list shows when nobody asks for more. */
  public List<String> summary() {
    return summary;
  }

  /** What a client must give. */
  public List<String> required() {
    return required;
  }

  /** The field of a name; empty if there is none. */
  public Optional<RecordField> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /**
   * Refuses a field that a client cannot ask for.
   *
   * @throws ApiError 400 if unknown, 406 if too new
   */
  public void selectable(String name, int version) {
    RecordField field =
        field(name)
            .orElseThrow(
                () ->
                    ApiError.badRequest(
                        "Schema error: '" + name + "' is not one of " + fields.keySet()));
    if (version < field.since()) {
      throw ApiError.tooNew();
    }
  }

  /** Describes a {@link RecordKind}. Not thread-safe. */
  public static final class Builder {

    private final String path;
    private final String noun;
    private final String label;
    private final Map<String, RecordField> fields = new LinkedHashMap<>();
    private final List<String> summary = new ArrayList<>();
    private final List<String> required = new ArrayList<>();
    private Naming naming = Naming.BY_UUID;

    private Builder(String path, String noun, String label) {
      this.path = path;
      this.noun = noun;
      this.label = label;
      field("uuid", 1, RecordField.Access.CREATE, Json.nothing());
      field("created_at", 1, RecordField.Access.READ, Json.nothing());
      field("updated_at", 1, RecordField.Access.READ, Json.nothing());
    }

    /** Adds a field. */
    public Builder field(String name, int since, RecordField.Access access, JsonNode otherwise) {
      fields.put(name, new RecordField(name, since, access, otherwise));
      return this;
    }

    /** Adds a text that a client may write, null when it does not. */
    public Builder text(String name, int since) {
      return field(name, since, RecordField.Access.WRITE, Json.nothing());
    }

    /** Adds an object that a client may write. */
    public Builder object(String name, int since) {
      return field(name, since, RecordField.Access.WRITE, Json.object());
    }

    /** Adds a list that a client may write. */
    public Builder list(String name, int since) {
      return field(name, since, RecordField.Access.WRITE, Json.array());
    }

    /** What a list shows when nobody asks for more. */
    public Builder summary(String... names) {
      summary.addAll(List.of(names));
      return this;
    }

    /** What a client must give. */
    public Builder required(String... names) {
      required.addAll(List.of(names));
      return this;
    }

    /** A name will do in place of a UUID. */
    public Builder named() {
      naming = Naming.BY_UUID_OR_NAME;
      return this;
    }

    /** The kind. */
    public RecordKind build() {
      return new RecordKind(this);
    }
  }
}
