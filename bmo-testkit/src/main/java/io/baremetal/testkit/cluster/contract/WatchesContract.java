package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches over plain HTTP. */
public abstract class WatchesContract extends ApiContract {

  /** For subclasses. */
  protected WatchesContract() {}

  private EventStream watch(String options) {
    return wire().watch(gadgets() + "?watch=true" + options);
  }

  private String versionNow() {
    return wire().get(gadgets()).expect(200).version();
  }

  @Test
  void beginsWithWhatIsThere_whenNoVersionIsGiven() {
    gadget("a");
    gadget("b");
    try (EventStream events = watch("")) {
      assertThat(List.of(events.nextShort(), events.nextShort()))
          .containsExactlyInAnyOrder("ADDED a", "ADDED b");
      gadget("c");
      assertThat(events.nextShort()).isEqualTo("ADDED c");
    }
  }

  @Test
  void beginsAfterTheVersion_whenOneIsGiven() {
    gadget("a");
    String version = versionNow();
    gadget("b");
    wire().merge(gadgets() + "/a", "{spec:{size:2}}").expect(200);
    wire().delete(gadgets() + "/b").expect(200);
    try (EventStream events = watch("&resourceVersion=" + version)) {
      assertThat(events.nextShort()).isEqualTo("ADDED b");
      assertThat(events.nextShort()).isEqualTo("MODIFIED a");
      JsonNode deleted = events.next().orElseThrow();
      assertThat(deleted.path("type").asText()).isEqualTo("DELETED");
      assertThat(deleted.at("/object/kind").asText()).isEqualTo("Gadget");
      assertThat(deleted.at("/object/spec/size").asInt()).isEqualTo(1);
      assertThat(deleted.at("/object/metadata/resourceVersion").asLong())
          .isGreaterThan(Long.parseLong(version));
    }
  }

  @Test
  void seesObjectsComeAndGo_whenLabelsChange() {
    String version = versionNow();
    try (EventStream events = watch("&labelSelector=a%3Db&resourceVersion=" + version)) {
      gadget("one");
      wire().merge(gadgets() + "/one", "{metadata:{labels:{a:'b'}}}").expect(200);
      assertThat(events.nextShort()).isEqualTo("ADDED one");
      wire().merge(gadgets() + "/one", "{spec:{size:2}}").expect(200);
      assertThat(events.nextShort()).isEqualTo("MODIFIED one");
      wire().merge(gadgets() + "/one", "{metadata:{labels:{a:'c'}}}").expect(200);
      JsonNode left = events.next().orElseThrow();
      assertThat(left.path("type").asText()).isEqualTo("DELETED");
      assertThat(left.at("/object/metadata/labels/a").asText()).isEqualTo("b");
      wire().merge(gadgets() + "/one", "{spec:{size:3}}").expect(200);
      gadget("two");
      wire().merge(gadgets() + "/two", "{metadata:{labels:{a:'b'}}}").expect(200);
      assertThat(events.nextShort()).isEqualTo("ADDED two");
    }
  }

  @Test
  void seesOneObject_whenNameIsSelected() {
    String version = versionNow();
    String options = "&fieldSelector=metadata.name%3Dtwo&resourceVersion=" + version;
    try (EventStream events = watch(options)) {
      gadget("one");
      gadget("two");
      assertThat(events.nextShort()).isEqualTo("ADDED two");
    }
  }

  @Test
  void seesAllNamespaces_whenNoneIsNamed() {
    String version = versionNow();
    String path = "/apis/contract.test/v1/gadgets?watch=1&resourceVersion=" + version;
    try (EventStream events = wire().watch(path)) {
      gadget("one");
      JsonNode event = events.next().orElseThrow();
      assertThat(event.at("/object/metadata/namespace").asText()).isEqualTo(namespace());
    }
  }

  @Test
  void staysSilent_whenNothingChanges() {
    gadget("one");
    String version = versionNow();
    try (EventStream events = watch("&resourceVersion=" + version)) {
      wire().merge(gadgets() + "/one", "{spec:{size:1}}").expect(200);
      wire().merge(gadgets() + "/one?dryRun=All", "{spec:{size:5}}").expect(200);
      gadget("two");
      assertThat(events.nextShort()).isEqualTo("ADDED two");
    }
  }

  @Test
  void endsTheStream_whenTimeIsUp() {
    gadget("one");
    try (EventStream events = watch("&timeoutSeconds=1")) {
      assertThat(events.nextShort()).isEqualTo("ADDED one");
      assertThat(events.next()).isEmpty();
    }
  }

  @Test
  void bookmarksTheStart_whenInitialEventsAreAskedFor() {
    gadget("one");
    String options =
        "&sendInitialEvents=true&allowWatchBookmarks=true"
            + "&resourceVersionMatch=NotOlderThan&timeoutSeconds=10";
    try (EventStream events = watch(options)) {
      assertThat(events.nextShort()).isEqualTo("ADDED one");
      JsonNode bookmark = events.next().orElseThrow();
      assertThat(bookmark.path("type").asText()).isEqualTo("BOOKMARK");
      assertThat(bookmark.at("/object/metadata/annotations").toString())
          .contains("initial-events-end");
      assertThat(bookmark.at("/object/metadata/resourceVersion").asText()).isNotBlank();
    }
  }

  @Test
  void saysThatTheVersionIsGone_whenItIsTooOld() {
    gadget("one");
    try (EventStream events = watch("&resourceVersion=1")) {
      JsonNode error = events.next().orElseThrow();
      assertThat(error.path("type").asText()).isEqualTo("ERROR");
      assertThat(error.at("/object/kind").asText()).isEqualTo("Status");
      assertThat(error.at("/object/code").asInt()).isEqualTo(410);
      assertThat(error.at("/object/reason").asText()).isIn("Expired", "Gone");
    }
  }

  @Test
  void beginsAnywhere_whenVersionIsZero() {
    gadget("one");
    wire().get(gadgets()).expect(200);
    try (EventStream events = watch("&resourceVersion=0&timeoutSeconds=10")) {
      assertThat(events.nextShort()).isEqualTo("ADDED one");
    }
  }

  @Test
  void refusesTheWatch_whenVersionIsNone() {
    try (EventStream events = watch("&resourceVersion=nonsense")) {
      assertThat(events.code()).isIn(400, 500);
    }
  }

  @Test
  void refusesInitialEvents_whenTheyMakeNoSense() {
    try (EventStream events = watch("&sendInitialEvents=true")) {
      assertThat(events.code()).isEqualTo(422);
    }
  }

  @Test
  void seesTheStatus_whenItIsPatched() {
    gadget("one");
    try (EventStream events = watch("&resourceVersion=" + versionNow())) {
      wire().merge(gadgets() + "/one/status", "{status:{phase:'a'}}").expect(200);
      JsonNode event = events.next().orElseThrow();
      assertThat(event.path("type").asText()).isEqualTo("MODIFIED");
      assertThat(event.at("/object/status/phase").asText()).isEqualTo("a");
    }
  }

  @Test
  void seesEachOnce_whenManyWatch() {
    String version = versionNow();
    try (EventStream first = watch("&resourceVersion=" + version);
        EventStream second = watch("&resourceVersion=" + version)) {
      gadget("one");
      gadget("two");
      for (EventStream events : List.of(first, second)) {
        assertThat(events.nextShort()).isEqualTo("ADDED one");
        assertThat(events.nextShort()).isEqualTo("ADDED two");
      }
    }
  }
}
