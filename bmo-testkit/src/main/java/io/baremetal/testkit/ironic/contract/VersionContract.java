package io.baremetal.testkit.ironic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.http.FakeRequest;
import org.junit.jupiter.api.Test;

/** Microversions, headers, and the answers to requests that reach no endpoint. */
public abstract class VersionContract extends IronicContract {

  private static final String USED = "X-OpenStack-Ironic-API-Version";
  private static final String MIN = "X-OpenStack-Ironic-API-Minimum-Version";
  private static final String MAX = "X-OpenStack-Ironic-API-Maximum-Version";

  /** For subclasses. */
  protected VersionContract() {}

  @Test
  void tellsItsRange_atTheRoot() {
    JsonNode root = wire().speaking("").get("/").body();

    assertThat(root.path("versions")).hasSize(1);
    assertThat(root.path("versions").get(0).path("id").asText()).isEqualTo("v1");
    assertThat(root.path("default_version").path("min_version").asText()).isEqualTo("1.1");
    assertThat(root.path("default_version").path("version").asText()).startsWith("1.");
  }

  @Test
  void tellsItsRange_underV1() {
    for (String path : new String[] {"/v1", "/v1/"}) {
      JsonNode version = wire().speaking("").get(path).body().path("version");
      assertThat(version.path("min_version").asText()).isEqualTo("1.1");
      assertThat(version.path("status").asText()).isEqualTo("CURRENT");
    }
  }

  @Test
  void tellsTheVersionThatItUses_andItsRange() {
    IronicWire.Answer answer = wire().speaking("1.89").get("/v1/nodes");

    assertThat(answer.header(USED)).contains("1.89");
    assertThat(answer.header(MIN)).contains("1.1");
    assertThat(answer.header(MAX)).isPresent();
  }

  @Test
  void usesTheOldestVersion_whenNoneIsAskedFor() {
    assertThat(wire().speaking("").get("/v1/nodes").header(USED)).contains("1.1");
  }

  @Test
  void usesTheNewestVersion_whenTheLatestIsAskedFor() {
    IronicWire.Answer answer = wire().speaking("latest").get("/v1/nodes");

    assertThat(answer.header(USED)).isEqualTo(answer.header(MAX));
  }

  @Test
  void prefersTheStandardHeader() {
    IronicWire.Answer answer =
        wire()
            .speaking("1.89")
            .send(
                FakeRequest.of("GET", "/v1/nodes")
                    .withHeader("OpenStack-API-Version", "baremetal 1.70"));

    assertThat(answer.header(USED)).contains("1.70");
  }

  @Test
  void refusesAVersionOutOfRange_andTellsTheRange() {
    for (String version : new String[] {"1.900", "2.1", "1.0"}) {
      IronicWire.Answer answer = wire().speaking(version).get("/v1/nodes");
      assertThat(answer.status()).as(version).isEqualTo(406);
      assertThat(answer.header(MAX)).as(version).isPresent();
      assertThat(answer.inner().path("code").asInt()).isEqualTo(406);
    }
  }

  @Test
  void refusesAMalformedVersion_withoutTellingTheRange() {
    IronicWire.Answer answer = wire().speaking("newest").get("/v1/nodes");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.header(MAX)).isEmpty();
  }

  @Test
  void givesEachAnswerAnId() {
    IronicWire.Answer one = wire().get("/v1/nodes");
    IronicWire.Answer other = wire().get("/v1/nodes");

    assertThat(one.header("openstack-request-id").orElse("")).startsWith("req-");
    assertThat(one.header("x-openstack-request-id")).isEqualTo(one.header("openstack-request-id"));
    assertThat(other.header("openstack-request-id"))
        .isNotEqualTo(one.header("openstack-request-id"));
  }

  @Test
  void answersAnUnknownPath_inTheFormOfTheRouter() {
    IronicWire.Answer answer = wire().get("/v1/nowhere");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.inner().path("code").asInt()).isEqualTo(404);
    assertThat(answer.header(USED)).isEmpty();
  }

  @Test
  void knowsNoHead() {
    assertThat(wire().send(FakeRequest.of("HEAD", "/v1/nodes")).status()).isEqualTo(405);
  }

  @Test
  void hidesFieldsOfNewerVersions() {
    String node = create("hides");

    assertThat(wire().speaking("1.1").get(node).body().has("name")).isFalse();
    assertThat(wire().speaking("1.5").get(node).body().has("name")).isTrue();
    assertThat(wire().speaking("1.94").get(node).body().has("disable_power_off")).isFalse();
    assertThat(wire().speaking("1.95").get(node).body().has("disable_power_off")).isTrue();
    assertThat(wire().speaking("1.81").get(node).body().has("shard")).isFalse();
  }

  @Test
  void findsNodesByName_onlyFromOnePointFive() {
    create("byname");
    String byName = "/v1/nodes/" + name("byname");

    assertThat(wire().speaking("1.4").get(byName).status()).isEqualTo(404);
    assertThat(wire().speaking("1.5").get(byName).status()).isEqualTo(200);
  }

  @Test
  void refusesToSelectFieldsOfNewerVersions() {
    String node = create("select");

    assertThat(wire().speaking("1.50").get(node + "?fields=uuid,shard").status()).isEqualTo(406);
    assertThat(wire().speaking("1.50").get("/v1/nodes?fields=uuid,shard").status()).isEqualTo(406);
  }

  @Test
  void doesNotKnowPartsOfNewerVersions() {
    String node = create("parts");

    assertThat(wire().speaking("1.40").get(node + "/history").status()).isEqualTo(404);
    assertThat(wire().speaking("1.90").get(node + "/vmedia").status()).isEqualTo(404);
  }
}
