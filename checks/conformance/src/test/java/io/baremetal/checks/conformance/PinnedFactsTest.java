package io.baremetal.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Facts;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listed difference excuses what it says and nothing else. */
final class PinnedFactsTest {

  private static final String RECORDED =
      "{'cold': [{'ends': 'other', 'events': ['Registered | new'],"
          + " 'sends': [{'method': 'PUT', 'body': {'target': 'clean', 'extra': 1}}]}]}";
  private static final JsonNode BUSY =
      json(
          "[{'family': 'calls.json', 'when': {'/status': '409'}, 'reason': 'r',"
              + " 'was': {'ends': 'other'}, 'ours': {'ends': 'dirty 3.0'}}]");

  @Test
  void excusesWhatIsListed() {
    assertThat(explains(BUSY, RECORDED.replace("other", "dirty 3.0"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Registered | new'", "'PUT'", "'clean'", ", 'extra': 1"})
  void failsForAnythingElseThatDiffersInTheSameCase(String part) {
    String own = RECORDED.replace("other", "dirty 3.0");
    assertThat(explains(BUSY, own.replace(part, part.startsWith(",") ? "" : "'else'"))).isFalse();
  }

  @Test
  void failsWhenOursIsAnotherResultThanTheListedOne() {
    assertThat(explains(BUSY, RECORDED.replace("other", "dirty 10.0"))).isFalse();
  }

  @Test
  void failsWhenALimitIsBroken() {
    Facts facts =
        new Facts(
            json(RECORDED), json(RECORDED.replace("other", "dirty 3.0")), List.of("reads twice"));
    assertThat(explains(BUSY, facts, vector -> new Verdict(facts.own(), List.of()))).isFalse();
  }

  @Test
  void takesAwayWhatIsGoneAndFillsInWhatTheInputHas() {
    JsonNode entry =
        json(
            "[{'family': 'calls.json', 'when': {'/status': '409'}, 'reason': 'r',"
                + " 'was': {'sends': {'body': {'target': 'cl.*'}}},"
                + " 'ours': {'events': null, 'sends': [{'path': '/n/{/node}', 'body':"
                + " {'extra': null}}, {'method': '{/method}'}]}}]");
    String own =
        "{'cold': [{'ends': 'other', 'sends': [{'method': 'PUT', 'path': '/n/7',"
            + " 'body': {'target': 'clean'}}, {'method': 'GET'}]}]}";
    assertThat(explains(entry, own)).isTrue();
    assertThat(explains(entry, own.replace("/n/7", "/n/8"))).isFalse();
  }

  @Test
  void leavesOutRequestsThatAreGone() {
    JsonNode entry =
        json(
            "[{'family': 'calls.json', 'when': {'/status': '409'}, 'reason': 'r',"
                + " 'was': {'sends': {'method': 'PUT'}}, 'ours': {'sends': 'gone'}}]");
    assertThat(
            explains(
                entry,
                "{'cold': [{'ends': 'other', 'events': ['Registered | new'], 'sends': []}]}"))
        .isTrue();
    assertThat(explains(entry, RECORDED)).isFalse();
  }

  @Test
  void asksForTheRunWithoutAnAnswerThatOursNeverAsksFor() {
    JsonNode entry =
        json(
            "[{'family': 'calls.json', 'when': {'/status': '409'}, 'reason': 'r',"
                + " 'unasked': ['/status']}]");
    Facts without = facts("{'cold': [{'ends': 'done'}]}");
    Adapter adapter =
        vector -> {
          assertThat(vector.input().has("status")).isFalse();
          return Verdict.of(without.own(), without);
        };
    assertThat(explains(entry, facts("{'cold': [{'ends': 'done'}]}"), adapter)).isTrue();
    assertThat(explains(entry, facts("{'cold': [{'ends': 'dirty 0.0'}]}"), adapter)).isFalse();
  }

  @Test
  void excusesALimit_onlyAsTheRunWithoutTheAnswerBreaksIt() {
    JsonNode entry =
        json(
            "[{'family': 'calls.json', 'when': {'/status': '409'}, 'reason': 'r',"
                + " 'unasked': ['/status']}]");
    String more = "{'cold': [{'ends': 'done'}]}";
    Facts without = new Facts(json(RECORDED), json(more), List.of("/cold: step 0 reads 3 times"));
    Adapter adapter = vector -> Verdict.of(without.own(), without);
    assertThat(explains(entry, without, adapter)).isTrue();
    Facts worse = new Facts(json(RECORDED), json(more), List.of("/cold: step 0 reads 4 times"));
    assertThat(explains(entry, worse, adapter)).isFalse();
  }

  private static boolean explains(JsonNode entries, String own) {
    return explains(entries, facts(own), vector -> new Verdict(json(own), List.of()));
  }

  private static boolean explains(JsonNode entries, Facts facts, Adapter adapter) {
    JsonNode input = json("{'status': 409, 'node': 7, 'method': 'GET'}");
    VectorCase vector = new VectorCase("calls.json", "one", input, json("{}"), json("{}"));
    return new Differences(entries).explain(vector, Verdict.of(facts.own(), facts), adapter);
  }

  private static Facts facts(String own) {
    return new Facts(json(RECORDED), json(own), List.of());
  }

  private static JsonNode json(String text) {
    try {
      return Vectors.JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
