package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Garbage collection by owner references, and the life of namespaces. */
public abstract class OwnersContract extends ApiContract {

  /** For subclasses. */
  protected OwnersContract() {}

  private String owned(String name, ObjectNode... owners) {
    StringBuilder references = new StringBuilder();
    for (ObjectNode owner : owners) {
      references
          .append(references.isEmpty() ? "" : ",")
          .append("{apiVersion:'contract.test/v1',kind:'Gadget',blockOwnerDeletion:true,name:'")
          .append(owner.at("/metadata/name").asText())
          .append("',uid:'")
          .append(owner.at("/metadata/uid").asText())
          .append("'}");
    }
    wire()
        .post(configMaps(), "{metadata:{name:'" + name + "',ownerReferences:[" + references + "]}}")
        .expect(201);
    return configMaps() + "/" + name;
  }

  private void awaitGone(String path) {
    server().await(() -> wire().get(path).code() == 404);
  }

  @Test
  void goesWithItsOwner_whenOwnerIsDeleted() {
    String dependent = owned("d", gadget("o"));
    wire().delete(gadgets() + "/o").expect(200);
    awaitGone(dependent);
  }

  @Test
  void staysWithTheOtherOwner_whenOneIsDeleted() {
    ObjectNode stays = gadget("stays");
    String dependent = owned("d", gadget("o"), stays);
    wire().delete(gadgets() + "/o").expect(200);
    server().await(() -> wire().get(dependent).at("/metadata/ownerReferences").size() == 1);
    assertThat(wire().get(dependent).text("/metadata/ownerReferences/0/name")).isEqualTo("stays");
    wire().delete(gadgets() + "/stays").expect(200);
    awaitGone(dependent);
  }

  @Test
  void staysAlone_whenOrphaned() {
    String dependent = owned("d", gadget("o"));
    wire().delete(gadgets() + "/o", "{propagationPolicy:'Orphan'}").expect(200);
    awaitGone(gadgets() + "/o");
    assertThat(wire().get(dependent).expect(200).at("/metadata/ownerReferences").isMissingNode())
        .isTrue();
  }

  @Test
  void goesFirst_whenDeletionIsForeground() {
    String dependent = owned("d", gadget("o"));
    wire().merge(dependent, "{metadata:{finalizers:['contract.test/hold']}}").expect(200);
    wire().delete(gadgets() + "/o", "{propagationPolicy:'Foreground'}").expect(200);
    server().await(() -> !wire().get(dependent).text("/metadata/deletionTimestamp").isEmpty());
    assertThat(wire().get(gadgets() + "/o").expect(200).text("/metadata/finalizers/0"))
        .isEqualTo("foregroundDeletion");
    wire().merge(dependent, "{metadata:{finalizers:null}}").expect(200);
    awaitGone(dependent);
    awaitGone(gadgets() + "/o");
  }

  @Test
  void goesAtOnce_whenItsOwnerIsLongGone() {
    ObjectNode owner = gadget("o");
    wire().delete(gadgets() + "/o").expect(200);
    awaitGone(owned("d", owner));
  }

  @Test
  void emptiesTheNamespace_whenItIsDeleted() {
    configMap("c");
    gadget("g");
    wire().merge(gadgets() + "/g", "{metadata:{finalizers:['contract.test/hold']}}").expect(200);
    String namespace = "/api/v1/namespaces/" + namespace();
    assertThat(wire().get(namespace).text("/status/phase")).isEqualTo("Active");
    wire().delete(namespace).expect(200);
    awaitGone(configMaps() + "/c");
    assertThat(wire().get(namespace).expect(200).text("/status/phase")).isEqualTo("Terminating");
    Answer refused = wire().post(configMaps(), "{metadata:{name:'late'}}");
    refused.refused(403, "Forbidden");
    assertThat(refused.reasons()).containsExactly("NamespaceTerminating");
    wire().merge(gadgets() + "/g", "{metadata:{finalizers:null}}").expect(200);
    awaitGone(namespace);
  }
}
