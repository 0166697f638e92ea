package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Status beside specification, and generations. */
public abstract class StatusContract extends ApiContract {

  /** For subclasses. */
  protected StatusContract() {}

  private String gadget() {
    return gadgets() + "/one";
  }

  private Answer read() {
    return wire().get(gadget()).expect(200);
  }

  @Test
  void dropsTheStatus_whenObjectIsCreated() {
    Answer created =
        wire()
            .post(
                gadgets(),
                "{apiVersion:'contract.test/v1',kind:'Gadget',"
                    + "metadata:{name:'one'},spec:{size:1},status:{phase:'made up'}}")
            .expect(201);
    assertThat(created.at("/status").isMissingNode()).isTrue();
    assertThat(created.at("/metadata/generation").asInt()).isEqualTo(1);
  }

  @Test
  void ignoresTheStatus_whenMainIsWritten() {
    ObjectNode object = gadget("one");
    object.putObject("status").put("phase", "made up");
    object.withObject("/spec").put("size", 2);
    Answer replaced = wire().put(gadget(), object).expect(200);
    assertThat(replaced.at("/status").isMissingNode()).isTrue();
    assertThat(replaced.at("/spec/size").asInt()).isEqualTo(2);
    wire().merge(gadget(), "{status:{phase:'made up'}}").expect(200);
    assertThat(read().at("/status").isMissingNode()).isTrue();
  }

  @Test
  void ignoresTheRest_whenStatusIsWritten() {
    ObjectNode object = gadget("one");
    object.putObject("status").put("phase", "ready");
    object.withObject("/spec").put("size", 2);
    object.withObject("/metadata").putObject("labels").put("a", "b");
    Answer replaced = wire().put(gadget() + "/status", object).expect(200);
    assertThat(replaced.text("/status/phase")).isEqualTo("ready");
    assertThat(replaced.at("/spec/size").asInt()).isEqualTo(1);
    assertThat(replaced.at("/metadata/labels").isMissingNode()).isTrue();
    assertThat(replaced.at("/metadata/generation").asInt()).isEqualTo(1);
  }

  @Test
  void mergesTheStatus_whenStatusIsPatched() {
    gadget("one");
    wire().merge(gadget() + "/status", "{status:{phase:'a',count:1}}").expect(200);
    Answer patched =
        wire().merge(gadget() + "/status", "{status:{phase:null,count:2}}").expect(200);
    assertThat(patched.at("/status")).isEqualTo(Wire.json("{count:2}"));
    assertThat(wire().get(gadget() + "/status").expect(200).at("/status/count").asInt())
        .isEqualTo(2);
  }

  @Test
  void refusesTheStatus_whenVersionIsStale() {
    ObjectNode object = gadget("one");
    String version = object.at("/metadata/resourceVersion").asText();
    wire().merge(gadget(), "{spec:{size:2}}").expect(200);
    wire()
        .merge(
            gadget() + "/status",
            "{metadata:{resourceVersion:'" + version + "'},status:{phase:'a'}}")
        .refused(409, "Conflict");
    object.putObject("status").put("phase", "a");
    wire().put(gadget() + "/status", object).refused(409, "Conflict");
  }

  @Test
  void countsTheGeneration_whenSpecificationChanges() {
    gadget("one");
    wire().merge(gadget(), "{metadata:{labels:{a:'b'}}}").expect(200);
    assertThat(read().at("/metadata/generation").asInt()).isEqualTo(1);
    wire().merge(gadget(), "{spec:{size:3}}").expect(200);
    assertThat(read().at("/metadata/generation").asInt()).isEqualTo(2);
    wire().merge(gadget() + "/status", "{status:{phase:'a'}}").expect(200);
    assertThat(read().at("/metadata/generation").asInt()).isEqualTo(2);
  }

  @Test
  void splitsTheStatus_whenKindIsBuiltIn() {
    wire().post(deployments(), deploymentText("d")).expect(201);
    wire().merge(deployments() + "/d", "{status:{replicas:5}}").expect(200);
    assertThat(wire().get(deployments() + "/d").at("/status/replicas").asInt()).isLessThan(5);
    Answer patched =
        wire().merge(deployments() + "/d/status", "{status:{observedGeneration:1}}").expect(200);
    assertThat(patched.at("/status/observedGeneration").asInt()).isEqualTo(1);
    assertThat(patched.at("/metadata/generation").asInt()).isEqualTo(1);
  }

  @Test
  void scales_whenScaleIsPatched() {
    wire().post(deployments(), deploymentText("d")).expect(201);
    String scale = deployments() + "/d/scale";
    assertThat(wire().get(scale).expect(200).text("/kind")).isEqualTo("Scale");
    Answer scaled = wire().merge(scale, "{spec:{replicas:3}}").expect(200);
    assertThat(scaled.at("/spec/replicas").asInt()).isEqualTo(3);
    Answer deployment = wire().get(deployments() + "/d").expect(200);
    assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(3);
    assertThat(deployment.at("/metadata/generation").asInt()).isEqualTo(2);
  }

  @Test
  void answers404_whenKindHasNoStatus() {
    configMap("one");
    wire().merge(configMaps() + "/one/status", "{status:{}}").expect(404);
  }
}
