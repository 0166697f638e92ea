package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What metadata may say. */
public abstract class MetadataContract extends ApiContract {

  /** For subclasses. */
  protected MetadataContract() {}

  private Answer create(String metadata) {
    return wire().post(configMaps(), "{metadata:{name:'one'," + metadata + "}}");
  }

  private Answer createGadget(String metadata) {
    return wire()
        .post(gadgets(), gadgetText("one", "").replace("name:'one'", "name:'one'," + metadata));
  }

  @Test
  void refusesLabels_whenTheyAreMalformed() {
    assertThat(create("labels:{a:'not a value!'}").refused(422, "Invalid").fields())
        .containsExactly("metadata.labels");
    create("labels:{'not a key!':'b'}").refused(422, "Invalid");
    create("labels:{a:'" + "x".repeat(64) + "'}").refused(422, "Invalid");
    create("labels:{'example.org/a':''}").expect(201);
  }

  @Test
  void refusesLabels_whenTheyAreNoTexts() {
    assertThat(create("labels:{a:1}").code()).isEqualTo(400);
    assertThat(createGadget("labels:{a:1}").code()).isEqualTo(400);
  }

  @Test
  void takesAnyText_asAnAnnotation() {
    assertThat(
            createGadget("annotations:{a:'{\"b\": 1}','example.org/c':''}")
                .expect(201)
                .at("/metadata/annotations")
                .size())
        .isEqualTo(2);
    wire()
        .merge(gadgets() + "/one", "{metadata:{annotations:{'a b':'c'}}}")
        .refused(422, "Invalid");
  }

  @Test
  void refusesAnnotations_whenTheyAreTooMuch() {
    createGadget("annotations:{a:'" + "x".repeat(256 * 1024) + "'}").refused(422, "Invalid");
  }

  @Test
  void refusesFinalizers_whenTheyAreMalformed() {
    createGadget("finalizers:['not a name!']").refused(422, "Invalid");
    createGadget("finalizers:['example.org/good']").expect(201);
  }

  @Test
  void refusesOwners_whenTheyAreIncomplete() {
    String owner = "{apiVersion:'v1',kind:'ConfigMap',name:'o'%s}";
    create("ownerReferences:[" + owner.formatted("") + "]").refused(422, "Invalid");
    create(
            "ownerReferences:["
                + owner.formatted(",uid:'u',controller:true")
                + ","
                + owner.formatted(",uid:'v',controller:true")
                + "]")
        .refused(422, "Invalid");
    create("ownerReferences:[" + owner.formatted(",uid:'u',controller:true") + "]").expect(201);
  }

  @Test
  void keepsNameAndUid_whenPatched() {
    ObjectNode one = gadget("one");
    assertThat(wire().merge(gadgets() + "/one", "{metadata:{name:'two'}}").code()).isEqualTo(400);
    wire()
        .merge(gadgets() + "/one", "{metadata:{uid:'11111111-1111-4111-8111-111111111111'}}")
        .refused(422, "Invalid");
    Answer same =
        wire()
            .merge(
                gadgets() + "/one",
                "{metadata:{uid:'" + one.at("/metadata/uid").asText() + "'},spec:{size:2}}");
    assertThat(same.expect(200).at("/spec/size").asInt()).isEqualTo(2);
  }

  @Test
  void saysWhoWroteWhat_whenUpdated() {
    gadget("one");
    Answer patched =
        wire().merge(gadgets() + "/one?fieldManager=us", "{spec:{color:'red'}}").expect(200);
    assertThat(patched.at("/metadata/managedFields").findValuesAsText("manager")).contains("us");
    wire().merge(gadgets() + "/one", "{metadata:{managedFields:[{}]}}").expect(200);
    assertThat(wire().get(gadgets() + "/one").at("/metadata/managedFields").isMissingNode())
        .isTrue();
  }

  @Test
  void refusesChanges_whenObjectIsImmutable() {
    wire().post(configMaps(), "{metadata:{name:'i'},data:{a:'b'},immutable:true}").expect(201);
    wire().merge(configMaps() + "/i", "{data:{a:'c'}}").refused(422, "Invalid");
    wire().merge(configMaps() + "/i", "{metadata:{labels:{a:'b'}}}").expect(200);
  }

  @Test
  void refusesNames_whenKindIsCustom() {
    createGadget("x:1").expect(201);
    wire().post(gadgets(), gadgetText("Upper", "")).refused(422, "Invalid");
    wire().post(gadgets(), gadgetText("a".repeat(254), "")).refused(422, "Invalid");
    wire().post(gadgets(), gadgetText("dots.and-dashes.1", "")).expect(201);
  }

  @Test
  void refusesNamespaces_whenTheirNameIsNoLabel() {
    wire().post("/api/v1/namespaces", "{metadata:{name:'with.dots'}}").refused(422, "Invalid");
    wire().delete("/api/v1/namespaces/default").refused(403, "Forbidden");
  }
}
