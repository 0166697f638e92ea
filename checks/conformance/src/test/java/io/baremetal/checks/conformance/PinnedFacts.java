package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.Facts;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is expected of us where a difference is listed: the recorded facts, changed by each entry
 * that covers the case, and equal to ours in everything. An entry changes facts in one of two ways.
 *
 * <ul>
 *   <li>{@code was} and {@code ours}: each part of the facts (a step, a construction, or all of
 *       them) that {@code was} describes is, as far as {@code ours} names it, as that says. Fields
 *       are set, a null takes one away; items of a list are changed one by one, further ones added;
 *       an object where the facts have a list changes each item that {@code was} describes there,
 *       and the word {@code gone} takes those items away. A text in {@code was} is a regular
 *       expression; {@code {/pointer}} in a text of {@code ours} stands for what the input has
 *       there.
 *   <li>{@code unasked}: what the pointers name in the input is an answer that ours never asks for,
 *       so the facts are those of our own run without it, whose like other vectors pin.
 * </ul>
 *
 * <p>{@code runs}, optional, names the runs that an entry is about; the others are as recorded.
 */
final class PinnedFacts {

  private final VectorCase vector;
  private final Adapter adapter;

  /** Limits of a recording that ended early, which our run without the answer breaks as well. */
  private final Set<String> excused = new HashSet<>();

  PinnedFacts(VectorCase vector, Adapter adapter) {
    this.vector = vector;
    this.adapter = adapter;
  }

  /** Whether ours is what the entries make of the recorded facts, and within all bounds. */
  boolean hold(List<JsonNode> entries, Facts facts) {
    ObjectNode expected = facts.recorded().deepCopy();
    entries.forEach(entry -> change(expected, entry));
    return excused.containsAll(facts.bounds()) && Compare.trees(expected, facts.own()).isEmpty();
  }

  private void change(ObjectNode expected, JsonNode entry) {
    if (entry.has("unasked")) {
      replace(expected, entry);
      return;
    }
    if (fits(expected, entry.path("was"))) {
      merge(expected, entry.path("was"), entry.path("ours"));
    }
    for (String run : runs(expected, entry)) {
      for (JsonNode part : expected.path(run)) {
        if (fits(part, entry.path("was"))) {
          merge((ObjectNode) part, entry.path("was"), entry.path("ours"));
        }
      }
    }
  }

  private static List<String> runs(ObjectNode facts, JsonNode entry) {
    List<String> runs = new ArrayList<>();
    facts.fieldNames().forEachRemaining(runs::add);
    if (entry.has("runs")) {
      Set<String> named = new HashSet<>();
      entry.path("runs").forEach(run -> named.add(run.asText()));
      runs.retainAll(named);
    }
    return runs;
  }

  private void replace(ObjectNode expected, JsonNode entry) {
    ObjectNode input = vector.input().deepCopy();
    for (JsonNode pointer : entry.path("unasked")) {
      int last = pointer.asText().lastIndexOf('/');
      JsonNode parent = input.at(pointer.asText().substring(0, last));
      String name = pointer.asText().substring(last + 1);
      if (parent instanceof ArrayNode list) {
        list.remove(Integer.parseInt(name));
      } else {
        ((ObjectNode) parent).remove(name);
      }
    }
    VectorCase without =
        new VectorCase(vector.file(), vector.id(), input, vector.expected(), vector.document());
    Facts facts = adapter.judge(without).facts().orElseThrow();
    runs(expected, entry).forEach(run -> expected.set(run, facts.own().path(run)));
    excused.addAll(facts.bounds());
  }

  /** Whether all that {@code was} says is so; an object describes a list that has such an item. */
  private static boolean fits(JsonNode fact, JsonNode was) {
    if (was.isMissingNode()) {
      return false;
    }
    if (was.isObject() && fact.isArray()) {
      for (JsonNode item : fact) {
        if (fits(item, was)) {
          return true;
        }
      }
      return false;
    }
    if (was.isObject()) {
      return fact.isObject()
          && was.properties().stream()
              .allMatch(field -> fits(fact.path(field.getKey()), field.getValue()));
    }
    if (was.isTextual() && fact.isTextual()) {
      return fact.asText().matches(was.asText());
    }
    return Compare.trees(was, fact).isEmpty();
  }

  private void merge(ObjectNode facts, JsonNode was, JsonNode ours) {
    for (Map.Entry<String, JsonNode> field : ours.properties()) {
      String name = field.getKey();
      JsonNode value = merged(facts.path(name), was.path(name), field.getValue());
      if (value.isNull()) {
        facts.remove(name);
      } else {
        facts.set(name, value);
      }
    }
  }

  private JsonNode merged(JsonNode fact, JsonNode was, JsonNode ours) {
    if (ours.isTextual() && ours.asText().equals("gone") && fact instanceof ArrayNode list) {
      return without(list, was);
    }
    if (ours.isTextual()) {
      return filled(ours.asText());
    }
    if (ours.isObject() && fact.isArray()) {
      for (JsonNode item : fact) {
        if (fits(item, was)) {
          merge((ObjectNode) item, was, ours);
        }
      }
      return fact;
    }
    if (ours.isObject()) {
      ObjectNode object = fact instanceof ObjectNode old ? old : Vectors.JSON.createObjectNode();
      merge(object, was, ours);
      return object;
    }
    return ours.isArray() ? items(fact, was, ours) : ours;
  }

  private static ArrayNode without(ArrayNode list, JsonNode was) {
    ArrayNode rest = Vectors.JSON.createArrayNode();
    list.forEach(
        item -> {
          if (!fits(item, was)) {
            rest.add(item);
          }
        });
    return rest;
  }

  private ArrayNode items(JsonNode fact, JsonNode was, JsonNode ours) {
    ArrayNode list = fact instanceof ArrayNode old ? old : Vectors.JSON.createArrayNode();
    for (int i = 0; i < ours.size(); i++) {
      JsonNode item = merged(list.path(i), was.path(i), ours.get(i));
      if (i < list.size()) {
        list.set(i, item);
      } else {
        list.add(item);
      }
    }
    return list;
  }

  /** A text that is one pointer stands for the value itself, be it no text. */
  private JsonNode filled(String text) {
    if (text.matches("\\{/[^}]*}")) {
      JsonNode value = vector.input().at(text.substring(1, text.length() - 1));
      return value.isMissingNode() ? Vectors.JSON.nullNode() : value.deepCopy();
    }
    String filled = text;
    for (int from = filled.indexOf("{/"); from >= 0; from = filled.indexOf("{/")) {
      int to = filled.indexOf('}', from);
      String value = vector.input().at(filled.substring(from + 1, to)).asText();
      filled = filled.substring(0, from) + value + filled.substring(to + 1);
    }
    return Vectors.JSON.getNodeFactory().textNode(filled);
  }
}
