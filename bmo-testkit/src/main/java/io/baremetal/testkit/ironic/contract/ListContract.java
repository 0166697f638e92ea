package io.baremetal.testkit.ironic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of nodes, with the traps that the real server has. */
public abstract class ListContract extends IronicContract {

  /** For subclasses. */
  protected ListContract() {}

  @Test
  void showsAFewFieldsUnlessAskedForMore() {
    List<String> own = fleet(1);

    JsonNode summary = list("?resource_class=" + name("class")).get(0);
    JsonNode detail = list("?detail=True&resource_class=" + name("class")).get(0);
    JsonNode some = list("?fields=driver&resource_class=" + name("class")).get(0);

    assertThat(names(summary))
        .containsExactlyInAnyOrder(
            "uuid",
            "instance_uuid",
            "maintenance",
            "power_state",
            "provision_state",
            "name",
            "links");
    assertThat(summary.path("uuid").asText()).isEqualTo(own.get(0));
    assertThat(detail.has("driver_info")).isTrue();
    assertThat(names(some)).containsExactly("driver", "links");
  }

  @Test
  void filters() {
    List<String> own = fleet(3);
    wire().put("/v1/nodes/" + own.get(1) + "/maintenance", "{}");
    awaitFree("/v1/nodes/" + own.get(1));
    String ours = "?resource_class=" + name("class");

    assertThat(uuids(ours)).containsExactlyElementsOf(own);
    assertThat(uuids(ours + "&maintenance=True")).containsExactly(own.get(1));
    assertThat(uuids(ours + "&maintenance=false")).containsExactly(own.get(0), own.get(2));
    assertThat(uuids(ours + "&provision_state=enroll")).hasSize(3);
    assertThat(uuids(ours + "&provision_state=active")).isEmpty();
    assertThat(uuids(ours + "&driver=fake-hardware&associated=False")).hasSize(3);
  }

  @Test
  void refusesArgumentsThatItDoesNotKnow() {
    String unused = create("listed"); // an empty list hides one of them
    refuses(400, "?bogus=1", "bogus");
    refuses(400, "?limit=0", "Limit must be positive");
    refuses(400, "?sort_key=properties", "sort_key");
    refuses(400, "?sort_key=bogus", "sort_key");
    refuses(400, "?sort_dir=up", "sort direction");
    refuses(400, "?provision_state=bogus", "bogus");
    refuses(400, "?fault=bogus", "bogus");
    refuses(400, "?maintenance=bogus", "bogus");
    refuses(400, "?fields=uuid&detail=True", "detail");
    refuses(400, "?fields=uuid,updated_at", "updated_at");
    refuses(404, "?marker=11111111-1111-1111-1111-111111111111", "could not be found");
    refuses(500, "?fields=uuid,bogus", "bogus");
    assertThat(wire().speaking("1.40").get("/v1/nodes?owner=x").status()).isEqualTo(406);
  }

  private void refuses(int status, String query, String text) {
    IronicWire.Answer answer = wire().get("/v1/nodes" + query);
    assertThat(answer.status()).as(query + answer).isEqualTo(status);
    assertThat(answer.error()).contains(text);
  }

  @Test
  void pagesByMarker_withALinkThatForgetsFilters() {
    List<String> own = fleet(3);
    String query = "?fields=uuid&limit=2&resource_class=" + name("class");

    IronicWire.Answer first = wire().get("/v1/nodes" + query);
    String marker = first.body().path("nodes").get(1).path("uuid").asText();

    assertThat(first.text("next").orElse(""))
        .contains("/v1/nodes?")
        .contains("limit=2")
        .contains("fields=uuid")
        .contains("marker=" + marker)
        .doesNotContain("resource_class");
    IronicWire.Answer second = wire().get("/v1/nodes" + query + "&marker=" + marker);
    assertThat(second.body().path("nodes")).hasSize(1);
    assertThat(second.body().path("nodes").get(0).path("uuid").asText()).isEqualTo(own.get(2));
    assertThat(second.body().has("next")).isFalse();
  }

  @Test
  void hasALinkToAnEmptyPage_whenTheLastPageIsFull() {
    List<String> own = fleet(2);
    String query = "/v1/nodes?limit=2&resource_class=" + name("class");

    assertThat(wire().get(query).body().has("next")).isTrue();
    assertThat(wire().get(query + "&marker=" + own.get(1)).body().path("nodes")).isEmpty();
  }

  @Test
  void losesNodesWithoutATime_afterTheFirstPageByTime() {
    List<String> own = fleet(4);
    wire().patch("/v1/nodes/" + own.get(1));
    wire().patch("/v1/nodes/" + own.get(2));
    String query = "?sort_key=updated_at&sort_dir=desc&resource_class=" + name("class");

    assertThat(uuids(query)).containsExactly(own.get(2), own.get(1), own.get(3), own.get(0));
    assertThat(uuids(query + "&limit=2")).containsExactly(own.get(2), own.get(1));
    assertThat(uuids(query + "&limit=2&marker=" + own.get(1))).isEmpty();
  }

  @Test
  void repeatsNodes_afterAMarkerWithoutATime() {
    List<String> own = fleet(4);
    wire().patch("/v1/nodes/" + own.get(1));
    String query = "?sort_key=updated_at&sort_dir=desc&resource_class=" + name("class");

    assertThat(uuids(query + "&limit=2")).containsExactly(own.get(1), own.get(3));
    assertThat(uuids(query + "&marker=" + own.get(3)))
        .containsExactly(own.get(1), own.get(2), own.get(0));
  }

  private List<String> fleet(int size) {
    List<String> uuids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      uuids.add(
          create("n" + i, "'resource_class':'" + name("class") + "'").replace("/v1/nodes/", ""));
    }
    return uuids;
  }

  private JsonNode list(String query) {
    IronicWire.Answer answer = wire().get("/v1/nodes" + query);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("nodes");
  }

  private List<String> uuids(String query) {
    List<String> uuids = new ArrayList<>();
    list(query).forEach(node -> uuids.add(node.path("uuid").asText()));
    return uuids;
  }
}
