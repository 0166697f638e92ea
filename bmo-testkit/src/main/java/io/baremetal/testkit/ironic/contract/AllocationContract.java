package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wishes for free nodes. */
public abstract class AllocationContract extends IronicContract {

  private final List<String> made = new ArrayList<>();

  /** For subclasses. */
  protected AllocationContract() {}

  private String post(String more) {
    IronicWire.Answer answer = wire().post("/v1/allocations", "{" + more + "}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.text("state")).contains("allocating");
    String path = "/v1/allocations/" + answer.body().path("uuid").asText();
    made.add(path);
    return path;
  }

  @AfterEach
  final void removeAllocations() {
    made.forEach(path -> wire().delete(path));
  }

  private void awaitOutcome(String allocation) {
    ironic().await(() -> !wire().get(allocation).text("state").orElse("").equals("allocating"));
  }

  private String available(String suffix, String resourceClass) {
    String node =
        create(
            suffix,
            "'resource_class':'" + resourceClass + "'",
            "'automated_clean':false",
            "'deploy_interface':'fake'");
    verb(node, "manage", "manageable");
    // A node whose power is not known is passed over.
    assertThat(wire().put(node + "/states/power", "{'target':'power off'}").status())
        .isEqualTo(202);
    ironic().await(() -> field(node, "power_state").asText().equals("power off"));
    awaitFree(node);
    verb(node, "provide", "available");
    return node;
  }

  @Test
  void findsAFreeNode() {
    String node = available("free", name("class"));

    String allocation = post("'name':'" + name("a") + "','resource_class':'" + name("class") + "'");
    awaitOutcome(allocation);

    assertThat(wire().get(allocation).text("state")).contains("active");
    assertThat(node).endsWith(wire().get(allocation).text("node_uuid").orElse("?"));
    String uuid = allocation.replace("/v1/allocations/", "");
    assertThat(field(node, "allocation_uuid").asText()).isEqualTo(uuid);
    assertThat(field(node, "instance_uuid").asText()).isEqualTo(uuid);
    assertThat(wire().get(node + "/allocation").text("uuid")).contains(uuid);
    assertThat(wire().get("/v1/allocations/" + name("a")).text("uuid")).contains(uuid);
    assertThat(
            wire()
                .get("/v1/allocations?state=active&node=" + name("free"))
                .body()
                .path("allocations"))
        .hasSize(1);

    assertThat(wire().delete(node + "/allocation").status()).isEqualTo(204);
    awaitFree(node);
    assertThat(field(node, "allocation_uuid").isNull()).isTrue();
    assertThat(field(node, "instance_uuid").isNull()).isTrue();
  }

  @Test
  void saysWhy_whenThereIsNone() {
    String allocation = post("'resource_class':'" + name("none") + "'");
    awaitOutcome(allocation);

    assertThat(wire().get(allocation).text("state")).contains("error");
    assertThat(wire().get(allocation).text("last_error").orElse("")).contains(name("none"));
  }

  @Test
  void refusesWhatNoAllocationCanBe() {
    post("'name':'" + name("twice") + "','resource_class':'x'");

    assertThat(
            wire()
                .post("/v1/allocations", "{'name':'" + name("twice") + "','resource_class':'x'}")
                .status())
        .isEqualTo(409);
    assertThat(wire().post("/v1/allocations", "{}").error()).contains("resource_class");
    assertThat(
            wire()
                .post("/v1/allocations", "{'resource_class':'x','candidate_nodes':['nobody']}")
                .error())
        .contains("nobody");
    assertThat(
            wire()
                .speaking("1.59")
                .post("/v1/allocations", "{'resource_class':'x','owner':'o'}")
                .status())
        .isEqualTo(406);
  }

  @Test
  void changesNameAndNotesOnly() {
    String allocation = post("'resource_class':'x'");
    awaitOutcome(allocation);

    assertThat(
            wire().patch(allocation, add("/extra/a", "1")).body().path("extra").path("a").asInt())
        .isEqualTo(1);
    assertThat(wire().patch(allocation, add("/resource_class", "'y'")).status()).isEqualTo(400);
    assertThat(wire().delete(allocation).status()).isEqualTo(204);
    assertThat(wire().get(allocation).status()).isEqualTo(404);
  }

  @Test
  void hasNoneOfANode_thatIsFree() {
    String node = create("unwanted");

    IronicWire.Answer answer = wire().get(node + "/allocation");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).contains("was not found");
    assertThat(wire().get("/v1/nodes/" + name("nobody") + "/allocation").status()).isEqualTo(400);
  }
}
