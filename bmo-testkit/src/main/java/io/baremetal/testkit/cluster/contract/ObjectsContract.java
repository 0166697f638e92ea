package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Create, read, replace. */
public abstract class ObjectsContract extends ApiContract {

  /** For subclasses. */
  protected ObjectsContract() {}

  @Test
  void fillsInMetadata_whenObjectIsCreated() {
    Answer created =
        wire()
            .post(
                configMaps(),
                "{metadata:{name:'one',uid:'mine',generation:7,"
                    + "deletionTimestamp:'2020-01-01T00:00:00Z'}}")
            .expect(201);
    assertThat(created.text("/metadata/uid")).hasSize(36);
    assertThat(created.text("/metadata/creationTimestamp")).endsWith("Z").hasSize(20);
    assertThat(created.version()).matches("[1-9][0-9]*");
    assertThat(created.at("/metadata/deletionTimestamp").isMissingNode()).isTrue();
    assertThat(created.text("/metadata/namespace")).isEqualTo(namespace());
    assertThat(wire().get(configMaps() + "/one").expect(200).text("/metadata/uid"))
        .isEqualTo(created.text("/metadata/uid"));
  }

  @Test
  void refusesASecondObject_whenNameIsTaken() {
    configMap("one");
    Answer refused = wire().post(configMaps(), "{metadata:{name:'one'}}");
    refused.refused(409, "AlreadyExists");
    assertThat(refused.text("/details/name")).isEqualTo("one");
    assertThat(refused.text("/details/kind")).isEqualTo("configmaps");
  }

  @Test
  void answers404_whenObjectIsAbsent() {
    Answer refused = wire().get(configMaps() + "/none");
    refused.refused(404, "NotFound");
    assertThat(refused.text("/details/name")).isEqualTo("none");
    wire().put(configMaps() + "/none", Wire.json("{metadata:{name:'none'}}")).expect(404);
    wire().merge(configMaps() + "/none", "{}").refused(404, "NotFound");
    wire().delete(configMaps() + "/none").refused(404, "NotFound");
  }

  @Test
  void answers404_whenNamespaceIsMissing() {
    Answer refused =
        wire().post("/api/v1/namespaces/nowhere-at-all/configmaps", "{metadata:{name:'one'}}");
    refused.refused(404, "NotFound");
    assertThat(refused.text("/details/kind")).isEqualTo("namespaces");
    wire().get("/api/v1/namespaces/nowhere-at-all/configmaps").expect(200);
  }

  @Test
  void makesAName_whenOnlyAPrefixIsGiven() {
    Answer created = wire().post(configMaps(), "{metadata:{generateName:'box-'}}").expect(201);
    assertThat(created.text("/metadata/name")).matches("box-[a-z0-9]{5}");
  }

  @Test
  void refusesBadNames_whenObjectIsCreated() {
    assertThat(wire().post(configMaps(), "{metadata:{name:'Not_A_Name'}}").fields())
        .containsExactly("metadata.name");
    wire().post(configMaps(), "{metadata:{}}").refused(422, "Invalid");
  }

  @Test
  void refusesContradictions_whenBodyAndPathDiffer() {
    wire()
        .post(configMaps(), "{metadata:{name:'one',namespace:'elsewhere'}}")
        .refused(400, "BadRequest");
    wire()
        .post(configMaps(), "{apiVersion:'v1',kind:'Secret',metadata:{name:'one'}}")
        .refused(400, "BadRequest");
    configMap("one");
    wire()
        .put(configMaps() + "/one", Wire.json("{metadata:{name:'two'}}"))
        .refused(400, "BadRequest");
  }

  @Test
  void refusesAPresetVersion_whenObjectIsCreated() {
    assertThat(wire().post(configMaps(), "{metadata:{name:'one',resourceVersion:'5'}}").code())
        .isIn(400, 500);
  }

  @Test
  void replacesTheWholeObject_whenPut() {
    ObjectNode object = configMap("one");
    object.putObject("data").put("other", "second");
    Answer replaced = wire().put(configMaps() + "/one", object).expect(200);
    assertThat(replaced.at("/data").size()).isEqualTo(1);
    assertThat(replaced.version()).isNotEqualTo(object.at("/metadata/resourceVersion").asText());
  }

  @Test
  void refusesThePut_whenVersionIsStale() {
    ObjectNode object = configMap("one");
    wire().merge(configMaps() + "/one", "{data:{key:'second'}}").expect(200);
    wire().put(configMaps() + "/one", object).refused(409, "Conflict");
  }

  @Test
  void replacesUnconditionally_whenNoVersionIsGiven() {
    configMap("one");
    wire()
        .put(configMaps() + "/one", Wire.json("{metadata:{name:'one'},data:{key:'third'}}"))
        .expect(200);
  }

  @Test
  void wantsAVersion_whenCustomObjectIsPut() {
    ObjectNode object = gadget("one");
    object.withObject("/metadata").remove("resourceVersion");
    object.withObject("/spec").put("size", 2);
    Answer refused = wire().put(gadgets() + "/one", object);
    refused.refused(422, "Invalid");
    assertThat(refused.fields()).containsExactly("metadata.resourceVersion");
  }

  @Test
  void refusesThePut_whenUidIsAnother() {
    ObjectNode object = configMap("one");
    object.withObject("/metadata").put("uid", "11111111-1111-4111-8111-111111111111");
    wire().put(configMaps() + "/one", object).refused(409, "Conflict");
  }

  @Test
  void keepsTheVersion_whenNothingChanges() {
    ObjectNode object = configMap("one");
    String version = object.at("/metadata/resourceVersion").asText();
    assertThat(wire().put(configMaps() + "/one", object).expect(200).version()).isEqualTo(version);
    assertThat(wire().merge(configMaps() + "/one", "{data:{key:'first'}}").version())
        .isEqualTo(version);
  }

  @Test
  void keepsWhatTheServerOwns_whenClientWritesIt() {
    ObjectNode object = configMap("one");
    object
        .withObject("/metadata")
        .put("creationTimestamp", "2001-01-01T00:00:00Z")
        .put("deletionTimestamp", "2001-01-01T00:00:00Z");
    object.putObject("data").put("key", "second");
    // Servers may ignore or refuse it.
    assertThat(wire().put(configMaps() + "/one", object).code()).isIn(200, 422);
    Answer stored = wire().get(configMaps() + "/one").expect(200);
    assertThat(stored.text("/metadata/creationTimestamp")).doesNotStartWith("2001");
    assertThat(stored.at("/metadata/deletionTimestamp").isMissingNode()).isTrue();
  }

  @Test
  void storesTexts_whenSecretHasStringData() {
    Answer created =
        wire()
            .post(secrets(), "{metadata:{name:'s'},data:{b:'Yg=='},stringData:{a:'a',b:'c'}}")
            .expect(201);
    assertThat(created.at("/data")).isEqualTo(Wire.json("{b:'Yw==',a:'YQ=='}"));
    assertThat(created.at("/stringData").isMissingNode()).isTrue();
    assertThat(created.text("/type")).isEqualTo("Opaque");
    Answer merged = wire().merge(secrets() + "/s", "{stringData:{a:'b'}}").expect(200);
    assertThat(merged.text("/data/a")).isEqualTo("Yg==");
    wire().merge(secrets() + "/s", "{type:'other'}").refused(422, "Invalid");
  }

  @Test
  void fillsInDefaults_whenDeploymentIsCreated() {
    Answer created = wire().post(deployments(), deploymentText("d")).expect(201);
    assertThat(created.at("/spec/replicas").asInt()).isEqualTo(1);
    assertThat(created.text("/spec/strategy/rollingUpdate/maxSurge")).isEqualTo("25%");
    assertThat(created.text("/spec/template/spec/restartPolicy")).isEqualTo("Always");
    String container = "/spec/template/spec/containers/0";
    assertThat(created.text(container + "/imagePullPolicy")).isEqualTo("IfNotPresent");
    assertThat(created.text(container + "/terminationMessagePolicy")).isEqualTo("File");
    assertThat(created.at("/metadata/generation").asInt()).isEqualTo(1);
  }

  @Test
  void refusesAnotherSelector_whenDeploymentChanges() {
    wire().post(deployments(), deploymentText("d")).expect(201);
    Answer refused =
        wire()
            .merge(
                deployments() + "/d",
                "{spec:{selector:{matchLabels:{app:'y'}},"
                    + "template:{metadata:{labels:{app:'y'}}}}}");
    refused.refused(422, "Invalid");
    assertThat(refused.fields()).contains("spec.selector");
  }
}
