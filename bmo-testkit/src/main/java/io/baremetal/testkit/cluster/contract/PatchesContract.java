package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Merge patch, JSON patch, strategic merge patch. */
public abstract class PatchesContract extends ApiContract {

  /** For subclasses. */
  protected PatchesContract() {}

  private String one() {
    return configMaps() + "/one";
  }

  @Test
  void removesTheField_whenMergePatchSaysNull() {
    configMap("one");
    Answer patched =
        wire().merge(one(), "{metadata:{labels:{a:'b'}},data:{key:null,other:'x'}}").expect(200);
    assertThat(patched.at("/data")).isEqualTo(Wire.json("{other:'x'}"));
    assertThat(wire().merge(one(), "{metadata:{labels:{a:null}}}").at("/metadata/labels").size())
        .isZero();
  }

  @Test
  void refusesTheMergePatch_whenItsVersionIsStale() {
    String version = configMap("one").at("/metadata/resourceVersion").asText();
    String patch = "{metadata:{resourceVersion:'" + version + "'},data:{key:'second'}}";
    wire().merge(one(), patch).expect(200);
    wire().merge(one(), patch.replace("second", "third")).refused(409, "Conflict");
  }

  @Test
  void carriesOutOperations_whenJsonPatchFits() {
    configMap("one");
    Answer patched =
        wire()
            .jsonPatch(
                one(),
                "[{op:'test',path:'/data/key',value:'first'},"
                    + "{op:'add',path:'/data/other',value:'x'},"
                    + "{op:'remove',path:'/data/key'}]")
            .expect(200);
    assertThat(patched.at("/data")).isEqualTo(Wire.json("{other:'x'}"));
  }

  @Test
  void refusesTheJsonPatch_whenItDoesNotFit() {
    configMap("one");
    wire().jsonPatch(one(), "[{op:'test',path:'/data/key',value:'wrong'}]").refused(422, "Invalid");
    wire()
        .jsonPatch(one(), "[{op:'add',path:'/nowhere/below/here',value:1}]")
        .refused(422, "Invalid");
    wire().jsonPatch(one(), "[{op:'remove',path:'/data/none'}]").refused(422, "Invalid");
    assertThat(wire().get(one()).text("/data/key")).isEqualTo("first");
  }

  @Test
  void refusesThePatch_whenItIsNone() {
    configMap("one");
    wire().jsonPatch(one(), "{}").refused(400, "BadRequest");
    wire()
        .send("PATCH", one(), "application/merge-patch+json", "{not json")
        .refused(400, "BadRequest");
    wire().send("PATCH", one(), "application/json", "{}").refused(415, "UnsupportedMediaType");
  }

  @Test
  void mergesListsByKey_whenPatchIsStrategic() {
    wire().post(deployments(), deploymentText("d")).expect(201);
    Answer patched =
        wire()
            .strategic(
                deployments() + "/d",
                "{spec:{template:{spec:{containers:["
                    + "{name:'main',env:[{name:'A',value:'1'}]},"
                    + "{name:'side',image:'example.org/side:1'}]}}}}")
            .expect(200);
    String containers = "/spec/template/spec/containers";
    assertThat(patched.at(containers).size()).isEqualTo(2);
    assertThat(patched.at(containers).findValuesAsText("image"))
        .containsExactlyInAnyOrder("example.org/main:1", "example.org/side:1");
    Answer removed =
        wire()
            .strategic(
                deployments() + "/d",
                "{spec:{template:{spec:{containers:[{name:'side',$patch:'delete'}]}}}}")
            .expect(200);
    assertThat(removed.at(containers).size()).isEqualTo(1);
    assertThat(removed.text(containers + "/0/env/0/name")).isEqualTo("A");
  }

  @Test
  void replacesLists_whenPatchIsAMerge() {
    wire().post(deployments(), deploymentText("d")).expect(201);
    Answer patched =
        wire()
            .merge(
                deployments() + "/d",
                "{spec:{template:{spec:{containers:[{name:'only',image:'o:1'}]}}}}")
            .expect(200);
    assertThat(patched.at("/spec/template/spec/containers").size()).isEqualTo(1);
  }

  @Test
  void refusesTheStrategicPatch_whenKindIsCustom() {
    gadget("one");
    wire().strategic(gadgets() + "/one", "{spec:{size:2}}").refused(415, "UnsupportedMediaType");
  }

  @Test
  void changesNothing_whenDryRun() {
    configMap("one");
    Answer imagined = wire().merge(one() + "?dryRun=All", "{data:{key:'second'}}").expect(200);
    assertThat(imagined.text("/data/key")).isEqualTo("second");
    assertThat(wire().get(one()).text("/data/key")).isEqualTo("first");
    wire().post(configMaps() + "?dryRun=All", "{metadata:{name:'two'}}").expect(201);
    wire().get(configMaps() + "/two").expect(404);
    wire().delete(one() + "?dryRun=All").expect(200);
    wire().get(one()).expect(200);
    wire()
        .merge(one() + "?dryRun=All", "{metadata:{labels:{a:'not a value!'}}}")
        .refused(422, "Invalid");
  }
}
