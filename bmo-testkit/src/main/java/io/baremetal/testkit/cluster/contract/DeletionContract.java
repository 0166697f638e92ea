package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Deletion, finalizers, preconditions, grace. */
public abstract class DeletionContract extends ApiContract {

  /** For subclasses. */
  protected DeletionContract() {}

  private String one() {
    return gadgets() + "/one";
  }

  private void finalizers(String list) {
    wire().merge(one(), "{metadata:{finalizers:" + list + "}}").expect(200);
  }

  @Test
  void reportsSuccess_whenNothingHoldsTheObject() {
    String uid = gadget("one").at("/metadata/uid").asText();
    Answer deleted = wire().delete(one()).expect(200);
    assertThat(deleted.text("/kind")).isEqualTo("Status");
    assertThat(deleted.text("/status")).isEqualTo("Success");
    assertThat(deleted.text("/details/uid")).isEqualTo(uid);
    wire().get(one()).expect(404);
  }

  @Test
  void marksTheObject_whenAFinalizerHoldsIt() {
    gadget("one");
    finalizers("['contract.test/hold']");
    Answer marked = wire().delete(one()).expect(200);
    assertThat(marked.text("/kind")).isEqualTo("Gadget");
    assertThat(marked.text("/metadata/deletionTimestamp")).endsWith("Z");
    assertThat(marked.at("/metadata/deletionGracePeriodSeconds").asInt(-1)).isZero();
    assertThat(marked.at("/metadata/generation").asInt()).isEqualTo(2);
    String version = marked.version();
    assertThat(wire().delete(one()).expect(200).version()).isEqualTo(version);
  }

  @Test
  void removesTheObject_whenItsLastFinalizerGoes() {
    gadget("one");
    finalizers("['contract.test/a','contract.test/b']");
    wire().delete(one()).expect(200);
    finalizers("['contract.test/b']");
    wire().get(one()).expect(200);
    Answer last = wire().merge(one(), "{metadata:{finalizers:null}}").expect(200);
    assertThat(last.text("/metadata/deletionTimestamp")).isNotEmpty();
    wire().get(one()).expect(404);
  }

  @Test
  void showsTheLastState_whenWatchersSeeItGo() {
    gadget("one");
    finalizers("['contract.test/hold']");
    String version = wire().get(gadgets()).version();
    String watch = gadgets() + "?watch=true&resourceVersion=" + version;
    try (EventStream events = wire().watch(watch)) {
      wire().delete(one()).expect(200);
      assertThat(events.nextShort()).isEqualTo("MODIFIED one");
      finalizers("[]");
      assertThat(events.nextShort()).isEqualTo("DELETED one");
    }
  }

  @Test
  void refusesNewFinalizers_whenDeletionHasBegun() {
    gadget("one");
    finalizers("['contract.test/hold']");
    wire().delete(one()).expect(200);
    Answer refused =
        wire().merge(one(), "{metadata:{finalizers:['contract.test/hold','contract.test/late']}}");
    refused.refused(422, "Invalid");
    assertThat(refused.fields()).containsOnly("metadata.finalizers");
  }

  @Test
  void stillTakesOtherChanges_whenDeletionHasBegun() {
    gadget("one");
    finalizers("['contract.test/hold']");
    wire().delete(one()).expect(200);
    wire().merge(one(), "{spec:{size:5}}").expect(200);
    Answer patched = wire().merge(one() + "/status", "{status:{phase:'going'}}").expect(200);
    assertThat(patched.at("/metadata/generation").asInt()).isEqualTo(3);
  }

  @Test
  void keepsTheObject_whenPreconditionsFail() {
    ObjectNode object = gadget("one");
    String uid = object.at("/metadata/uid").asText();
    wire()
        .delete(one(), "{preconditions:{uid:'11111111-1111-4111-8111-111111111111'}}")
        .refused(409, "Conflict");
    wire().merge(one(), "{spec:{size:2}}").expect(200);
    String stale = object.at("/metadata/resourceVersion").asText();
    wire()
        .delete(one(), "{preconditions:{uid:'" + uid + "',resourceVersion:'" + stale + "'}}")
        .refused(409, "Conflict");
    wire().delete(one(), "{preconditions:{uid:'" + uid + "'}}").expect(200);
    wire().get(one()).expect(404);
  }

  @Test
  void deletesTheSelected_whenCollectionIsDeleted() {
    gadget("one");
    gadget("two");
    wire().merge(one(), "{metadata:{labels:{a:'b'}}}").expect(200);
    wire().delete(gadgets() + "?labelSelector=a%3Db").expect(200);
    assertThat(wire().get(gadgets()).names()).containsExactly("two");
  }

  @Test
  void givesRunningPodsTime_whenDeleted() {
    wire()
        .post(pods(), "{metadata:{name:'p'},spec:{nodeName:'n',containers:[{name:'c',image:'i'}]}}")
        .expect(201);
    wire().delete(pods() + "/p").expect(200);
    Answer leaving = wire().get(pods() + "/p").expect(200);
    assertThat(leaving.at("/metadata/deletionGracePeriodSeconds").asInt()).isEqualTo(30);
    wire().delete(pods() + "/p", "{gracePeriodSeconds:0}").expect(200);
    wire().get(pods() + "/p").expect(404);
  }

  @Test
  void deletesPodsAtOnce_whenTheyRunNowhere() {
    wire()
        .post(pods(), "{metadata:{name:'p'},spec:{containers:[{name:'c',image:'i'}]}}")
        .expect(201);
    wire().delete(pods() + "/p").expect(200);
    wire().get(pods() + "/p").expect(404);
  }

  @Test
  void takesThePolicy_fromTheQueryToo() {
    gadget("one");
    Answer deleted = wire().delete(one() + "?propagationPolicy=Foreground").expect(200);
    assertThat(deleted.text("/metadata/finalizers/0")).isEqualTo("foregroundDeletion");
    server().await(() -> wire().get(one()).code() == 404);
    gadget("one");
    wire().delete(one() + "?propagationPolicy=Nonsense").expect(422);
  }

  @Test
  void marksTheHeld_whenCollectionIsDeleted() {
    gadget("one");
    gadget("two");
    finalizers("['contract.test/hold']");
    wire().delete(gadgets()).expect(200);
    assertThat(wire().get(gadgets()).names()).containsExactly("one");
    assertThat(wire().get(one()).text("/metadata/deletionTimestamp")).isNotEmpty();
  }

  @Test
  void createsAnew_whenTheNameIsFreeAgain() {
    String before = gadget("one").at("/metadata/uid").asText();
    wire().delete(one()).expect(200);
    assertThat(gadget("one").at("/metadata/uid").asText()).isNotEqualTo(before);
  }
}
