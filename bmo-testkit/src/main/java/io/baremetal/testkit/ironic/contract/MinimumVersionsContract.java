package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.http.FakeRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The first microversion of every route, field, filter, verb and argument: what the server answers
 * in the version before it, and in it.
 *
 * <p>The table is in {@code minimum-versions.txt}, which explains itself.
 */
public abstract class MinimumVersionsContract extends IronicContract {

  private static final String[] INSTANT = {
    "'deploy_interface':'fake'", "'inspect_interface':'fake'", "'automated_clean':false"
  };

  private final List<String> made = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();

  /** For subclasses. */
  protected MinimumVersionsContract() {}

  /** What the contract knows the version of, as lines of version and name. */
  public static List<String> features() {
    return MinimumVersionRow.all().map(row -> row.since() + " " + row.feature()).toList();
  }

  @TestFactory
  Stream<DynamicTest> isTakenFromItsVersionOn_andNotBefore() {
    prepare();
    return MinimumVersionRow.all()
        .filter(MinimumVersionRow::isTested)
        .map(row -> DynamicTest.dynamicTest(row.since() + " " + row.feature(), () -> check(row)));
  }

  /** What questions are asked about. */
  private void prepare() {
    String node = create("asked", INSTANT);
    String uuid = node.replace("/v1/nodes/", "");
    places.put("{node}", node);
    places.put("{port}", post("ports", "'node_uuid':'" + uuid + "','address':'" + mac() + "'"));
    places.put("{portgroup}", post("portgroups", "'node_uuid':'" + uuid + "'"));
    places.put(
        "{allocation}",
        keep(post("allocations", "'name':'" + name("wish") + "','resource_class':'none'")));
    places.put(
        "{runbook}",
        keep(
            post(
                "runbooks",
                "'name':'"
                    + name("book")
                    + "','steps':[{'interface':'bios','step':'x','args':{},'order':1}]")));
    places.put("{chassis}", keep(post("chassis", "")));
  }

  private String post(String list, String fields) {
    IronicWire.Answer answer = wire().post("/v1/" + list, "{" + fields + "}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return "/v1/" + list + "/" + answer.body().path("uuid").asText();
  }

  private String keep(String path) {
    made.add(path);
    return path;
  }

  @AfterEach
  final void removeRecords() {
    made.forEach(path -> wire().delete(path));
  }

  private static String mac() {
    return "52:54:" + UUID.randomUUID().toString().substring(0, 8).replaceAll("(..)(?=.)", "$1:");
  }

  private void check(MinimumVersionRow row) {
    if (row.isField()) {
      assertThat(shows(row, row.before())).as("shown before").isFalse();
      assertThat(shows(row, row.since())).as("shown since").isTrue();
      return;
    }
    IronicWire.Answer before = send(row, row.before());
    IronicWire.Answer since = send(row, row.since());
    compare(row.answerBefore(), before, since);
    if (row.answerSince().equals("*")) {
      assertThat(since.status()).as(since.toString()).isNotEqualTo(before.status());
    } else {
      compare(row.answerSince(), since, before);
    }
  }

  private static void compare(
      String expected, IronicWire.Answer answer, IronicWire.Answer otherVersion) {
    String[] status = expected.split(":", 2);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(Integer.parseInt(status[0]));
    if (status.length > 1) {
      assertThat(answer.toString()).contains(status[1]);
      assertThat(otherVersion.toString()).doesNotContain(status[1]);
    }
  }

  private boolean shows(MinimumVersionRow row, String version) {
    String place = place("{" + row.resource() + "}");
    return wire().speaking(version).get(place).body().has(row.name());
  }

  private String place(String name) {
    return Objects.requireNonNull(places.get(name), name);
  }

  private IronicWire.Answer send(MinimumVersionRow row, String version) {
    String subject = row.state().isEmpty() ? place("{node}") : nodeIn(row.state());
    String uuid = subject.replace("/v1/nodes/", "");
    String named = "/v1/nodes/" + wire().get(subject).text("name").orElse("");
    String request =
        row.request()
            .replace("{node}", subject)
            .replace("{named}", named)
            .replace("{uuid}", uuid)
            .replace("{mac}", mac())
            .replace("{new}", name(UUID.randomUUID().toString().substring(0, 8)))
            .replace("{port}", place("{port}"))
            .replace("{port-uuid}", place("{port}").replace("/v1/ports/", ""))
            .replace("{portgroup-uuid}", place("{portgroup}").replace("/v1/portgroups/", ""))
            .replace("{chassis-uuid}", place("{chassis}").replace("/v1/chassis/", ""))
            .replace("{allocation}", place("{allocation}"))
            .replace("{runbook}", place("{runbook}"));
    String[] words = request.split(" ", 3);
    FakeRequest bare = FakeRequest.of(words[0], words[1]);
    FakeRequest full =
        words.length < 3 ? bare : bare.withBody("application/json", words[2].replace('\'', '"'));
    IronicWire.Answer answer = wire().speaking(version).send(full);
    if (answer.status() == 201) {
      forget(words[1], answer.body());
    }
    awaitFree(subject);
    return answer;
  }

  private void forget(String list, JsonNode created) {
    wire().delete(list + "/" + created.path("uuid").asText());
  }

  /** A new node in a state, with which the request may do what it likes. */
  private String nodeIn(String state) {
    String node = create(UUID.randomUUID().toString().substring(0, 8), INSTANT);
    if (state.equals("enroll")) {
      wire()
          .patch(
              node,
              add("/chassis_uuid", "'" + place("{chassis}").replace("/v1/chassis/", "") + "'"));
      return node;
    }
    for (String[] step :
        new String[][] {{"manage", "manageable"}, {"provide", "available"}, {"active", "active"}}) {
      verb(node, step[0], step[1]);
      if (step[1].equals(state)) {
        break;
      }
    }
    return node;
  }
}
