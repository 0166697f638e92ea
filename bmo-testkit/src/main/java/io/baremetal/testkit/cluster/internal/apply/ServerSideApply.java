package io.baremetal.testkit.cluster.internal.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.patch.MergeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Server-side apply of one kind. Stateless. */
public final class ServerSideApply {

  private static final String BEFORE = "before-first-apply";

  /** Nobody owns what names an object or what the server writes. */
  private static final Set<String> UNOWNED_METADATA =
      Set.of(
          "name",
          "namespace",
          "uid",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "generateName",
          "generation",
          "managedFields",
          "resourceVersion",
          "selfLink");

  private final TypedTree types;

  /** Applies with the merge rules of a kind. */
  public ServerSideApply(MergeRules rules) {
    this.types = new TypedTree(rules);
  }

  /**
   * What an apply comes to.
   *
   * @param object the merged object with its new {@code managedFields}; of no use when there are
   *     conflicts
   * @param conflicts fields that others own and the configuration would change
   */
  public record Result(ObjectNode object, List<StatusCause> conflicts) {}

  /** What happens to fields of others that the configuration would change. */
  public enum OnConflict {
    /** The apply is refused. */
    REFUSE,
    /** They change hands. */
    TAKE
  }

  /** The managed fields of an object that an apply creates. */
  public ObjectNode created(ObjectNode config, Writer writer) {
    ObjectNode object = config.deepCopy();
    Ownership ownership = new Ownership();
    ownership.put(writer.as(Ownership.APPLY), owned(config), writer.apiVersion(), writer.time());
    ownership.writeTo(object);
    return object;
  }

  /** Merges a configuration into the live object. Changes neither. */
  public Result apply(ObjectNode live, ObjectNode config, Writer writer, OnConflict onConflict) {
    Ownership ownership = ownershipOf(live);
    Ownership.Owner owner = writer.as(Ownership.APPLY);
    FieldSet wanted = owned(config);
    JsonNode merged = types.merge(live, config);
    FieldSet changed = types.changes(live, merged);
    Map<Ownership.Owner, FieldSet> disputed = ownership.othersWithin(owner, changed);
    List<StatusCause> conflicts = onConflict == OnConflict.TAKE ? List.of() : conflicts(disputed);
    FieldSet dropped =
        ownership.fieldsOf(owner).minus(wanted).minus(ownership.fieldsOfOthers(owner));
    ObjectNode next = (ObjectNode) types.without(merged, dropped).deepCopy();
    ownership.changeOthers(owner, fields -> fields.minus(changed));
    ownership.put(owner, wanted, writer.apiVersion(), writer.time());
    ownership.writeTo(next);
    return new Result(next, conflicts);
  }

  /**
   * Notes in the object, in place, who owns what after a write that was no apply. Does nothing
   * while nobody ever applied the object.
   */
  public void noteUpdate(ObjectNode before, ObjectNode after, Writer writer) {
    Ownership ownership = Ownership.of(before);
    if (ownership.isEmpty()) {
      return;
    }
    Ownership.Owner owner = writer.as(Ownership.UPDATE);
    ObjectNode old = stripped(before);
    ObjectNode now = stripped(after);
    FieldSet changed = types.changes(old, now);
    FieldSet removed = types.fields(old).minus(types.fields(now));
    ownership.changeOthers(owner, fields -> fields.minus(changed).minus(removed));
    ownership.put(
        owner,
        ownership.fieldsOf(owner).minus(removed).union(changed),
        writer.apiVersion(),
        writer.time());
    ownership.writeTo(after);
  }

  private Ownership ownershipOf(ObjectNode live) {
    Ownership ownership = Ownership.of(live);
    if (ownership.isEmpty()) {
      ownership.put(
          new Ownership.Owner(BEFORE, Ownership.UPDATE, ""),
          owned(live),
          live.path("apiVersion").asText(""),
          live.at("/metadata/creationTimestamp").asText(""));
    }
    return ownership;
  }

  private static List<StatusCause> conflicts(Map<Ownership.Owner, FieldSet> disputed) {
    List<StatusCause> causes = new ArrayList<>();
    disputed.forEach(
        (other, fields) ->
            fields
                .paths()
                .forEach(
                    path ->
                        causes.add(
                            new StatusCause(
                                "FieldManagerConflict",
                                path,
                                "conflict with \"" + other.manager() + "\""))));
    return causes;
  }

  private FieldSet owned(ObjectNode object) {
    ObjectNode stripped = stripped(object);
    return stripped.isEmpty() ? FieldSet.EMPTY : types.fields(stripped);
  }

  private static ObjectNode stripped(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    copy.remove(List.of("apiVersion", "kind"));
    if (copy.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove(UNOWNED_METADATA);
      if (metadata.isEmpty()) {
        copy.remove("metadata");
      }
    }
    return copy;
  }
}
