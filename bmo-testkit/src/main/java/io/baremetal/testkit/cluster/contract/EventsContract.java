package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Events, as operators write them. */
public abstract class EventsContract extends ApiContract {

  /** For subclasses. */
  protected EventsContract() {}

  private String events() {
    return "/api/v1/namespaces/" + namespace() + "/events";
  }

  private Answer event(String about, String more) {
    return wire()
        .post(
            events(),
            "{metadata:{generateName:'one.'},reason:'Registered',message:'done',type:'Normal',"
                + "involvedObject:{apiVersion:'contract.test/v1',kind:'Gadget',name:'one'"
                + about
                + "},source:{component:'test'},firstTimestamp:'2026-01-01T00:00:00Z',"
                + "lastTimestamp:'2026-01-01T00:00:00Z',count:1"
                + more
                + "}");
  }

  private String here() {
    return ",namespace:'" + namespace() + "'";
  }

  @Test
  void isKept_whenItIsAboutAnObjectHere() {
    Answer created = event(here(), "").expect(201);
    assertThat(created.text("/metadata/name")).startsWith("one.");
    assertThat(created.text("/involvedObject/kind")).isEqualTo("Gadget");
    assertThat(created.at("/eventTime").isNull()).isTrue();
    assertThat(created.text("/reportingComponent")).isEmpty();
  }

  @Test
  void isRefused_whenItIsAboutAnObjectElsewhere() {
    event(",namespace:'elsewhere'", "").refused(422, "Invalid");
    event("", "").refused(422, "Invalid");
  }

  @Test
  void countsUp_whenPatched() {
    String name = event(here(), "").expect(201).text("/metadata/name");
    Answer patched = wire().merge(events() + "/" + name, "{count:2}").expect(200);
    assertThat(patched.at("/count").asInt()).isEqualTo(2);
  }

  @Test
  void isTheSame_inTheNewerGroup() {
    String name = event(here(), "").expect(201).text("/metadata/name");
    Answer newer =
        wire().get("/apis/events.k8s.io/v1/namespaces/" + namespace() + "/events/" + name);
    assertThat(newer.expect(200).text("/note")).isEqualTo("done");
    assertThat(newer.text("/regarding/name")).isEqualTo("one");
    assertThat(newer.at("/deprecatedCount").asInt()).isEqualTo(1);
  }

  @Test
  void takesPartsOfSeconds_onlyWhereTheyBelong() {
    event(
            here(),
            ",eventTime:'2026-01-01T00:00:00.123456Z',reportingComponent:'example.org/c',"
                + "reportingInstance:'i',action:'Act'")
        .expect(201);
    assertThat(event(here(), ",eventTime:'2026-01-01T00:00:00Z'").code()).isIn(400, 422);
  }
}
