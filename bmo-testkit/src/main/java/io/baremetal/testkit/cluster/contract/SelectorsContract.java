package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists: selectors, order, pages. */
public abstract class SelectorsContract extends ApiContract {

  /** For subclasses. */
  protected SelectorsContract() {}

  private void labelled(String name, String labels) {
    wire()
        .post(configMaps(), "{metadata:{name:'" + name + "',labels:{" + labels + "}}}")
        .expect(201);
  }

  private List<String> byLabel(String selector) {
    return list(configMaps(), "labelSelector", selector).expect(200).names().stream()
        .filter(name -> !name.startsWith("kube-root"))
        .toList();
  }

  private Answer list(String path, String option, String value) {
    return wire().get(path + "?" + option + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  @Test
  void selectsByLabels_whenListed() {
    labelled("a", "tier:'web',env:'prod'");
    labelled("b", "tier:'db',env:'prod'");
    labelled("c", "tier:'web'");
    labelled("d", "");
    assertThat(byLabel("tier=web")).containsExactly("a", "c");
    assertThat(byLabel("tier==web,env=prod")).containsExactly("a");
    assertThat(byLabel("tier!=web")).containsExactly("b", "d");
    assertThat(byLabel("tier in (web, db)")).containsExactly("a", "b", "c");
    assertThat(byLabel("tier in (db),env")).containsExactly("b");
    assertThat(byLabel("tier notin (web)")).containsExactly("b", "d");
    assertThat(byLabel("env")).containsExactly("a", "b");
    assertThat(byLabel("!env")).containsExactly("c", "d");
    assertThat(byLabel("tier in ()")).isEmpty();
    list(configMaps(), "labelSelector", "a in b").refused(400, "BadRequest");
  }

  @Test
  void selectsByFields_whenListed() {
    wire().post(secrets(), "{metadata:{name:'s'},type:'one.example/a'}").expect(201);
    wire().post(secrets(), "{metadata:{name:'t'},type:'two.example/b'}").expect(201);
    assertThat(list(secrets(), "fieldSelector", "type=one.example/a").names()).containsExactly("s");
    assertThat(list(secrets(), "fieldSelector", "metadata.name!=s,type=one.example/a").names())
        .isEmpty();
    assertThat(list(secrets(), "fieldSelector", "metadata.name=t").names()).containsExactly("t");
    assertThat(
            list("/api/v1/secrets", "fieldSelector", "metadata.namespace=" + namespace()).names())
        .containsExactly("s", "t");
  }

  @Test
  void selectsPods_byNodeAndPhase() {
    String pod = "{metadata:{name:'%s'},spec:{nodeName:'%s',containers:[{name:'c',image:'i'}]}}";
    wire().post(pods(), pod.formatted("p", "n1")).expect(201);
    wire().post(pods(), pod.formatted("q", "n2")).expect(201);
    wire().merge(pods() + "/q/status", "{status:{phase:'Running'}}").expect(200);
    assertThat(list(pods(), "fieldSelector", "spec.nodeName=n1").names()).containsExactly("p");
    assertThat(list(pods(), "fieldSelector", "status.phase=Running").names()).containsExactly("q");
  }

  @Test
  void selectsEvents_byWhatTheyAreAbout() {
    String events = "/api/v1/namespaces/" + namespace() + "/events";
    String event =
        "{metadata:{generateName:'e'},reason:'R',type:'Normal',involvedObject:"
            + "{kind:'Gadget',name:'%s',namespace:'"
            + namespace()
            + "'}}";
    wire().post(events, event.formatted("one")).expect(201);
    wire().post(events, event.formatted("two")).expect(201);
    Answer found =
        list(events, "fieldSelector", "involvedObject.kind=Gadget,involvedObject.name=two");
    assertThat(found.names()).hasSize(1);
  }

  @Test
  void refusesTheSelector_whenKindHasNoSuchField() {
    list(gadgets(), "fieldSelector", "spec.size=1").refused(400, "BadRequest");
  }

  @Test
  void ordersByName_whenListed() {
    List.of("zulu", "alpha", "mike").forEach(this::gadget);
    Answer list = wire().get(gadgets()).expect(200);
    assertThat(list.names()).containsExactly("alpha", "mike", "zulu");
    assertThat(list.text("/kind")).isEqualTo("GadgetList");
    assertThat(list.version()).isNotBlank();
  }

  @Test
  void pagesThroughOneState_whenLimited() {
    List.of("a", "b", "c", "d", "e").forEach(this::gadget);
    Answer page = wire().get(gadgets() + "?limit=2").expect(200);
    assertThat(page.at("/metadata/remainingItemCount").asInt()).isEqualTo(3);
    List<String> names = new ArrayList<>(page.names());
    gadget("bb");
    String version = page.version();
    while (!page.text("/metadata/continue").isEmpty()) {
      String token = URLEncoder.encode(page.text("/metadata/continue"), StandardCharsets.UTF_8);
      page = wire().get(gadgets() + "?limit=2&continue=" + token).expect(200);
      assertThat(page.version()).isEqualTo(version);
      names.addAll(page.names());
    }
    assertThat(names).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void refusesTheToken_whenItIsNone() {
    gadget("a");
    assertThat(wire().get(gadgets() + "?limit=1&continue=nonsense").code()).isEqualTo(400);
  }

  @Test
  void readsAnOldState_whenVersionMustMatch() {
    gadget("a");
    String version = wire().get(gadgets()).expect(200).version();
    gadget("b");
    String exact = gadgets() + "?limit=10&resourceVersionMatch=Exact&resourceVersion=" + version;
    assertThat(wire().get(exact).expect(200).names()).containsExactly("a");
    String newer = gadgets() + "?resourceVersionMatch=NotOlderThan&resourceVersion=" + version;
    assertThat(wire().get(newer).expect(200).names()).contains("a");
    assertThat(wire().get(gadgets() + "?resourceVersionMatch=Exact").code()).isIn(400, 422);
  }

  @Test
  void readsColumns_whenATableIsAskedFor() {
    gadget("a");
    Answer table =
        wire().getAs("application/json;as=Table;g=meta.k8s.io;v=v1,application/json", gadgets());
    assertThat(table.expect(200).text("/kind")).isEqualTo("Table");
    assertThat(table.text("/columnDefinitions/0/name")).isEqualTo("Name");
    assertThat(table.text("/rows/0/cells/0")).isEqualTo("a");
  }

  @Test
  void readsMetadataAlone_whenAskedFor() {
    gadget("a");
    Answer list =
        wire().getAs("application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1", gadgets());
    assertThat(list.expect(200).text("/kind")).isEqualTo("PartialObjectMetadataList");
    assertThat(list.text("/items/0/metadata/name")).isEqualTo("a");
    assertThat(list.at("/items/0/spec").isMissingNode()).isTrue();
  }
}
