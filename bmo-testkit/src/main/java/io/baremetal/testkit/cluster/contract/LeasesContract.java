package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Leases, as leader election uses them. */
public abstract class LeasesContract extends ApiContract {

  /** For subclasses. */
  protected LeasesContract() {}

  private String leases() {
    return "/apis/coordination.k8s.io/v1/namespaces/" + namespace() + "/leases";
  }

  private Answer create() {
    return wire()
        .post(
            leases(),
            "{metadata:{name:'leader'},spec:{holderIdentity:'a',leaseDurationSeconds:15,"
                + "leaseTransitions:0,acquireTime:'2024-01-01T00:00:00.000000Z',"
                + "renewTime:'2024-01-01T00:00:00.000000Z'}}");
  }

  private static JsonNode heldBy(JsonNode lease, String holder) {
    ObjectNode copy = lease.deepCopy();
    copy.withObject("/spec")
        .put("holderIdentity", holder)
        .put("renewTime", "2024-01-01T00:00:10.000000Z");
    return copy;
  }

  @Test
  void hasOneWinner_whenTwoTakeTheSameVersion() {
    JsonNode lease = create().expect(201).body();
    assertThat(lease.at("/metadata/generation").isMissingNode()).isTrue();
    wire().put(leases() + "/leader", heldBy(lease, "b")).expect(200);
    wire().put(leases() + "/leader", heldBy(lease, "c")).refused(409, "Conflict");
    assertThat(wire().get(leases() + "/leader").text("/spec/holderIdentity")).isEqualTo("b");
  }

  @Test
  void hasOneWinner_whenTwoCreateIt() {
    create().expect(201);
    create().refused(409, "AlreadyExists");
  }

  @Test
  void wantsAVersion_whenPut() {
    ObjectNode lease = (ObjectNode) create().expect(201).body();
    lease.withObject("/metadata").remove("resourceVersion");
    wire().put(leases() + "/leader", heldBy(lease, "b")).refused(422, "Invalid");
  }
}
