package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deploy templates, runbooks and inspection rules: what is to be done, kept in Ironic. */
public abstract class StepsContract extends IronicContract {

  private final String trait =
      "CUSTOM_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final List<String> made = new ArrayList<>();

  /** For subclasses. */
  protected StepsContract() {}

  private String post(String collection, String body) {
    IronicWire.Answer answer = wire().post(collection, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    String path = collection + "/" + answer.body().path("uuid").asText();
    made.add(path);
    return path;
  }

  @AfterEach
  final void removeAll() {
    made.forEach(path -> wire().delete(path));
  }

  private String template(String steps) {
    return "{'name':'" + trait + "','steps':[" + steps + "]}";
  }

  private static final String DEPLOY_STEP =
      "{'interface':'bios','step':'apply_configuration','args':{'settings':[]},'priority':150}";

  @Test
  void keepsDeployTemplates() {
    String one = post("/v1/deploy_templates", template(DEPLOY_STEP));

    assertThat(wire().get("/v1/deploy_templates/" + trait).body().path("steps")).hasSize(1);
    assertThat(
            wire()
                .patch(one, add("/steps", "[" + DEPLOY_STEP.replace("150", "7") + "]"))
                .body()
                .path("steps")
                .get(0)
                .path("priority")
                .asInt())
        .isEqualTo(7);
    assertThat(names(row("/v1/deploy_templates", one))).doesNotContain("steps");
    assertThat(names(row("/v1/deploy_templates?detail=True", one))).contains("steps", "extra");
    assertThat(wire().delete("/v1/deploy_templates/" + trait).status()).isEqualTo(204);
    assertThat(wire().get(one).error()).contains("Deploy template").contains("not be found");
  }

  private JsonNode row(String list, String one) {
    String uuid = one.substring(one.lastIndexOf('/') + 1);
    for (JsonNode rows : wire().get(list).body()) {
      for (JsonNode row : rows) {
        if (row.path("uuid").asText().equals(uuid)) {
          return row;
        }
      }
    }
    throw new AssertionError(uuid + " is not in " + list);
  }

  @Test
  void refusesWhatNoTemplateCanBe() {
    post("/v1/deploy_templates", template(DEPLOY_STEP));

    assertThat(wire().post("/v1/deploy_templates", template(DEPLOY_STEP)).status()).isEqualTo(409);
    refuses("/v1/deploy_templates", template("").replace(trait, trait + "_B"), "non-empty");
    refuses("/v1/deploy_templates", "{'name':'" + trait + "_B'}", "'steps' is a required");
    refuses(
        "/v1/deploy_templates",
        template("{'interface':'bios','step':'x','priority':1}").replace(trait, trait + "_B"),
        "'args' is a required");
    refuses("/v1/deploy_templates", template(DEPLOY_STEP).replace(trait, "bogus"), "CUSTOM_");
  }

  private void refuses(String collection, String body, String text) {
    IronicWire.Answer answer = wire().post(collection, body);
    assertThat(answer.status()).as(body + answer).isEqualTo(400);
    assertThat(answer.error()).contains(text);
  }

  private static final String ORDERED_STEP =
      "{'interface':'bios','step':'apply_configuration','args':{'password':'hidden'},'order':1}";

  @Test
  void keepsRunbooks_andHidesTheirSecrets() {
    String one = post("/v1/runbooks", template(ORDERED_STEP));

    JsonNode runbook = wire().get("/v1/runbooks/" + trait).body();
    assertThat(runbook.toString()).doesNotContain("hidden").contains("******");
    assertThat(runbook.path("public").asBoolean(true)).isFalse();
    assertThat(runbook.path("disable_ramdisk").asBoolean(true)).isFalse();
    assertThat(wire().patch(one, add("/public", "true")).body().path("public").asBoolean())
        .isTrue();
    assertThat(wire().patch(one, add("/description", "'d'")).text("description")).contains("d");
    assertThat(wire().patch(one, add("/traits", "['CUSTOM_A']")).status()).isEqualTo(400);
    assertThat(wire().post("/v1/runbooks", template(ORDERED_STEP)).status()).isEqualTo(409);
    refuses(
        "/v1/runbooks",
        template("{'interface':'bios','step':'x'}").replace(trait, trait + "_B"),
        "'order' is a required");
  }

  @Test
  void namesRunbooksFreely_fromOnePointOneHundredAndTwelve() {
    String free = "{'name':'" + name("free") + "','steps':[" + ORDERED_STEP + "]}";

    assertThat(wire().speaking("1.111").post("/v1/runbooks", free).status()).isEqualTo(400);
    String one = post("/v1/runbooks", free);

    assertThat(wire().speaking("1.111").get(one).body().has("traits")).isFalse();
    assertThat(wire().get(one).body().path("traits")).isEmpty();
  }

  @Test
  void givesRunbooksTraits() {
    String traits = post("/v1/runbooks", template(ORDERED_STEP)) + "/traits";

    assertThat(wire().put(traits, "{'traits':['CUSTOM_A','CUSTOM_B']}").status()).isEqualTo(204);
    assertThat(wire().put(traits + "/CUSTOM_C", "").status()).isEqualTo(204);
    assertThat(wire().put(traits + "/bogus", "").status()).isEqualTo(400);
    assertThat(wire().delete(traits + "/CUSTOM_A").status()).isEqualTo(204);
    assertThat(wire().delete(traits + "/CUSTOM_A").status()).isEqualTo(204);
    assertThat(wire().get(traits).body().path("traits")).hasSize(2);
    assertThat(wire().delete(traits).status()).isEqualTo(204);
    assertThat(wire().get(traits).body().path("traits")).isEmpty();
  }

  private static final String ACTION =
      "{'op':'set-attribute','args':{'path':'/extra/a','value':'hidden'}}";

  @Test
  void keepsInspectionRules() {
    String one =
        post(
            "/v1/inspection_rules",
            "{'description':'d','priority':5,'conditions':[],'actions':[" + ACTION + "]}");

    JsonNode rule = wire().get(one).body();
    assertThat(rule.path("phase").asText()).isEqualTo("main");
    assertThat(rule.path("actions")).hasSize(1);
    assertThat(wire().patch(one, add("/priority", "9")).body().path("priority").asInt())
        .isEqualTo(9);
    assertThat(names(row("/v1/inspection_rules", one)))
        .containsExactlyInAnyOrder("uuid", "description", "priority", "phase", "links");
    assertThat(wire().delete(one).status()).isEqualTo(204);
    assertThat(wire().get(one).error()).contains("could not be found");
    assertThat(wire().get("/v1/inspection_rules/name").status()).isEqualTo(400);
    refuses("/v1/inspection_rules", "{'conditions':[]}", "'actions' is a required");
    refuses(
        "/v1/inspection_rules",
        "{'conditions':[],'actions':[{'op':'bogus','args':{}}]}",
        "'bogus' is not one of");
  }

  @Test
  void neverShowsSensitiveRules() {
    String one =
        post(
            "/v1/inspection_rules",
            "{'sensitive':true,'conditions':[],'actions':[" + ACTION + "]}");

    JsonNode rule = wire().get(one).body();

    assertThat(rule.path("actions").isNull()).isTrue();
    assertThat(rule.path("conditions").isNull()).isTrue();
    assertThat(rule.toString()).doesNotContain("hidden");
  }
}
