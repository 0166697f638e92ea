package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.checks.conformance.vector.Vectors;
import java.time.Duration;
import java.time.Instant;

/** A provisioner that answers by a script and remembers its calls. */
final class ScriptedProvisioner implements Provisioner {

  private static final String OPEN = "NewProvisioner";

  private final Script script;
  private final SimulatedPower power;
  private ArrayNode calls = Vectors.JSON.createArrayNode();

  ScriptedProvisioner(JsonNode responses, JsonNode initiallyPoweredOn) {
    this.script = new Script(responses);
    this.power = SimulatedPower.startingAt(initiallyPoweredOn);
  }

  Script script() {
    return script;
  }

  SimulatedPower power() {
    return power;
  }

  void called(String method, ObjectNode arguments) {
    calls.addObject().put("method", method).set("arguments", arguments);
  }

  /** The calls since this was last asked. */
  ArrayNode takeCalls() {
    ArrayNode taken = calls;
    calls = Vectors.JSON.createArrayNode();
    return taken;
  }

  @Override
  public HostProvisioner forHost(HostAccess access) {
    called(OPEN, Arguments.of(access));
    JsonNode response = script.next(OPEN);
    if (!isNotReady(response)) {
      Answers.refuse(response);
    }
    return new ScriptedHost(this);
  }

  @Override
  public ProvisionerHealth health() {
    if (!isNotReady(script.peek(OPEN))) {
      return ProvisionerHealth.ready();
    }
    script.next(OPEN);
    return ProvisionerHealth.notReady("scripted");
  }

  /** Ours says so by its health, and not by refusing to be opened. */
  private static boolean isNotReady(JsonNode response) {
    return response.path("error").asText("").equals("NotReady");
  }

  @Override
  public FleetSnapshot snapshot() {
    return new FleetSnapshot(Instant.EPOCH, 0, 0, 0, Duration.ZERO);
  }

  @Override
  public void close() {}
}
