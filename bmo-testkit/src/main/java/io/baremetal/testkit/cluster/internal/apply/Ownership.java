package io.baremetal.testkit.cluster.internal.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.object.Meta;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who owns which fields of an object: its {@code managedFields}. Not thread-safe. */
final class Ownership {

  static final String APPLY = "Apply";
  static final String UPDATE = "Update";
  private static final String FIELD = "managedFields";

  private final Map<Owner, Share> shares = new LinkedHashMap<>();

  /** One manager in one role. */
  record Owner(String manager, String operation, String subresource) {}

  /**
   * What an owner has.
   *
   * @param time when it last changed
   */
  record Share(FieldSet fields, String apiVersion, String time) {}

  static Ownership of(ObjectNode object) {
    Ownership ownership = new Ownership();
    for (JsonNode entry : Meta.of(object).tree().path(FIELD)) {
      ownership.shares.put(
          new Owner(
              entry.path("manager").asText(""),
              entry.path("operation").asText(""),
              entry.path("subresource").asText("")),
          new Share(
              FieldSet.fromJson(entry.path("fieldsV1")),
              entry.path("apiVersion").asText(""),
              entry.path("time").asText("")));
    }
    return ownership;
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  FieldSet fieldsOf(Owner owner) {
    Share share = shares.get(owner);
    return share == null ? FieldSet.EMPTY : share.fields();
  }

  /** What all but one own together. */
  FieldSet fieldsOfOthers(Owner owner) {
    FieldSet all = FieldSet.EMPTY;
    for (Map.Entry<Owner, Share> entry : shares.entrySet()) {
      if (!entry.getKey().equals(owner)) {
        all = all.union(entry.getValue().fields());
      }
    }
    return all;
  }

  /** What each of the others owns of a set; those that own nothing of it are left out. */
  Map<Owner, FieldSet> othersWithin(Owner owner, FieldSet set) {
    Map<Owner, FieldSet> within = new LinkedHashMap<>();
    shares.forEach(
        (other, share) -> {
          FieldSet part = share.fields().intersection(set);
          if (!other.equals(owner) && !part.isEmpty()) {
            within.put(other, part);
          }
        });
    return within;
  }

  /** Gives an owner exactly these fields; its time changes only when they do. */
  void put(Owner owner, FieldSet fields, String apiVersion, String now) {
    Share before = shares.get(owner);
    if (fields.isEmpty()) {
      shares.remove(owner);
    } else if (before == null || !before.fields().equals(fields)) {
      shares.put(owner, new Share(fields, apiVersion, now));
    }
  }

  /** Changes what all but one own. */
  void changeOthers(Owner owner, UnaryOperator<FieldSet> change) {
    shares.replaceAll(
        (other, share) ->
            other.equals(owner)
                ? share
                : new Share(change.apply(share.fields()), share.apiVersion(), share.time()));
    shares.values().removeIf(share -> share.fields().isEmpty());
  }

  void writeTo(ObjectNode object) {
    ObjectNode metadata = Meta.of(object).tree();
    if (shares.isEmpty()) {
      metadata.remove(FIELD);
      return;
    }
    ArrayNode list = metadata.putArray(FIELD);
    shares.forEach(
        (owner, share) -> {
          ObjectNode entry = list.addObject();
          entry
              .put("manager", owner.manager())
              .put("operation", owner.operation())
              .put("apiVersion", share.apiVersion())
              .put("time", share.time())
              .put("fieldsType", "FieldsV1");
          entry.set("fieldsV1", share.fields().toJson());
          if (!owner.subresource().isEmpty()) {
            entry.put("subresource", owner.subresource());
          }
        });
  }
}
