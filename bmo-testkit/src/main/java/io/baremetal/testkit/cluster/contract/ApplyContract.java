package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Server-side apply. */
public abstract class ApplyContract extends ApiContract {

  /** For subclasses. */
  protected ApplyContract() {}

  private Answer apply(String manager, String moreSpec) {
    return wire().apply(gadgets() + "/one", manager, gadgetText("one", moreSpec));
  }

  @Test
  void createsAndThenMerges_whenApplied() {
    Answer created = apply("a", ",color:'red'").expect(201);
    assertThat(created.text("/metadata/managedFields/0/manager")).isEqualTo("a");
    assertThat(created.text("/metadata/managedFields/0/operation")).isEqualTo("Apply");
    assertThat(created.at("/metadata/managedFields/0/fieldsV1/f:spec/f:color").isObject()).isTrue();
    Answer merged = apply("a", ",color:'green'").expect(200);
    assertThat(merged.text("/spec/color")).isEqualTo("green");
  }

  @Test
  void keepsTheVersion_whenNothingChanges() {
    String version = apply("a", ",color:'red'").expect(201).version();
    assertThat(apply("a", ",color:'red'").expect(200).version()).isEqualTo(version);
  }

  @Test
  void removesTheField_whenItsOnlyOwnerDropsIt() {
    apply("a", ",color:'red',code:'abc'").expect(201);
    Answer merged = apply("a", ",code:'abc'").expect(200);
    assertThat(merged.at("/spec").has("color")).isFalse();
    assertThat(merged.text("/spec/code")).isEqualTo("abc");
  }

  @Test
  void keepsTheField_whenAnotherOwnsItToo() {
    apply("a", ",color:'red'").expect(201);
    apply("b", ",color:'red'").expect(200);
    assertThat(apply("a", "").expect(200).text("/spec/color")).isEqualTo("red");
    assertThat(apply("b", "").expect(200).at("/spec").has("color")).isFalse();
  }

  @Test
  void refusesTheConflict_unlessForced() {
    apply("a", ",color:'red'").expect(201);
    Answer refused = apply("b", ",color:'green'");
    refused.refused(409, "Conflict");
    assertThat(refused.reasons()).containsExactly("FieldManagerConflict");
    assertThat(refused.fields()).containsExactly(".spec.color");
    Answer forced =
        wire()
            .apply(gadgets() + "/one?force=true", "b", gadgetText("one", ",color:'green'"))
            .expect(200);
    assertThat(forced.text("/spec/color")).isEqualTo("green");
    assertThat(apply("a", "").expect(200).text("/spec/color")).isEqualTo("green");
  }

  @Test
  void mergesElements_whenListIsAMap() {
    apply("a", ",parts:[{name:'x',count:2}]").expect(201);
    Answer merged = apply("b", ",parts:[{name:'y'}]").expect(200);
    assertThat(merged.at("/spec/parts").size()).isEqualTo(2);
    Answer left = apply("a", "").expect(200);
    assertThat(left.at("/spec/parts").size()).isEqualTo(1);
    assertThat(left.text("/spec/parts/0/name")).isEqualTo("y");
  }

  @Test
  void mergesValues_whenListIsASet() {
    apply("a", ",tags:['x']").expect(201);
    assertThat(apply("b", ",tags:['y']").expect(200).at("/spec/tags").size()).isEqualTo(2);
    Answer left = apply("a", "").expect(200);
    assertThat(left.at("/spec/tags")).isEqualTo(Wire.json("['y']"));
  }

  @Test
  void replacesTheList_whenListIsAtomic() {
    apply("a", ",steps:['x','y']").expect(201);
    assertThat(apply("a", ",steps:['z']").expect(200).at("/spec/steps").size()).isEqualTo(1);
    apply("b", ",steps:['w']").refused(409, "Conflict");
  }

  @Test
  void conflictsWithWhatWasWrittenBefore_whenFirstApplied() {
    gadget("one");
    wire().merge(gadgets() + "/one", "{spec:{color:'red'}}").expect(200);
    apply("a", ",color:'green'").refused(409, "Conflict");
    apply("a", ",code:'abc'").expect(200);
  }

  @Test
  void losesTheField_whenAnotherUpdatesIt() {
    apply("a", ",color:'red'").expect(201);
    wire().merge(gadgets() + "/one?fieldManager=c", "{spec:{color:'green'}}").expect(200);
    apply("a", ",color:'red'").refused(409, "Conflict");
    assertThat(apply("a", "").expect(200).text("/spec/color")).isEqualTo("green");
  }

  @Test
  void appliesTheStatusAlone_whenSubresourceIsNamed() {
    apply("a", "").expect(201);
    Answer applied =
        wire()
            .apply(
                gadgets() + "/one/status",
                "s",
                "{apiVersion:'contract.test/v1',kind:'Gadget',metadata:{name:'one'},"
                    + "status:{phase:'ready'}}")
            .expect(200);
    assertThat(applied.text("/status/phase")).isEqualTo("ready");
    assertThat(applied.at("/spec/size").asInt()).isEqualTo(1);
    assertThat(apply("a", "").expect(200).text("/status/phase")).isEqualTo("ready");
  }

  @Test
  void refusesTheApply_whenItIsIncomplete() {
    wire()
        .send("PATCH", gadgets() + "/one", "application/apply-patch+yaml", gadgetText("one", ""))
        .expect(422);
    wire().merge(gadgets() + "/one?force=true", "{}").expect(422);
  }

  @Test
  void appliesBuiltInKinds_whenContainersAreKeyed() {
    wire().apply(deployments() + "/d", "a", deploymentText("d")).expect(201);
    Answer merged =
        wire()
            .apply(
                deployments() + "/d",
                "b",
                "{apiVersion:'apps/v1',kind:'Deployment',metadata:{name:'d'},spec:{template:"
                    + "{spec:{containers:[{name:'main',env:[{name:'A',value:'1'}]}]}}}}")
            .expect(200);
    String main = "/spec/template/spec/containers/0";
    assertThat(merged.text(main + "/image")).isEqualTo("example.org/main:1");
    assertThat(merged.text(main + "/env/0/value")).isEqualTo("1");
  }
}
