package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RamdiskImages;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.Optional;

/** One case, run once. */
final class CallsRun {

  /** What the provisioner knows of Ironic's nodes before it is asked for anything. */
  enum Cache {
    /** Nothing. */
    COLD,
    /** What a listing of all nodes tells. */
    WARM
  }

  private final JsonNode input;
  private final Cache cache;
  private final ScriptedIronic ironic;
  private final Environment environment;
  private final TestClock time = TestClock.create();
  private String registeredId;

  CallsRun(JsonNode input, Cache cache) {
    this.input = input;
    this.cache = cache;
    this.ironic = new ScriptedIronic(input);
    this.environment = new Environment(input, ironic, time);
    this.registeredId = input.at("/host/provisionerID").asText("");
  }

  /** What came of the steps, in the form of the recorder but for the responses. */
  ObjectNode run() {
    ObjectNode actual = Vectors.JSON.createObjectNode();
    ArrayNode steps = actual.putArray("steps");
    try (Environment own = environment;
        Provisioner provisioner = own.provisioner()) {
      if (cache == Cache.WARM) {
        provisioner.onChange(host -> {});
      }
      HostProvisioner host = null;
      for (JsonNode step : input.path("steps")) {
        ironic.records().change(step.path("nodeChanges"));
        time.advance(Duration.ofSeconds(10));
        if (host == null || !step.path("sameProvisioner").asBoolean()) {
          host = provisioner.forHost(access());
        }
        steps.add(step(host, step));
      }
    }
    return actual;
  }

  private ObjectNode step(HostProvisioner host, JsonNode step) {
    ironic.takeRequests();
    ObjectNode result = result(host, step);
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.set(
        "events",
        Optional.ofNullable(result.remove("events")).orElse(Vectors.JSON.createArrayNode()));
    actual.put("operation", step.path("operation").asText());
    actual.set("result", result);
    ArrayNode exchanges = actual.putArray("exchanges");
    ironic.takeRequests().stream()
        .filter(request -> !ScriptedIronic.isDiscovery(request))
        .forEach(request -> exchanges.addObject().set("request", request));
    Optional.of(result.path("provisionerID").asText())
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> registeredId = id);
    return actual;
  }

  private static ObjectNode result(HostProvisioner host, JsonNode step) {
    String operation = step.path("operation").asText();
    try {
      if (operation.equals("HasCapacity")) {
        return Vectors.JSON.createObjectNode().put("value", host.hasCapacity());
      }
      if (operation.equals("PreprovisioningImageFormats")) {
        return StepResult.ofFormats(
            host.capability(RamdiskImages.class).orElseThrow().acceptedFormats());
      }
      if (operation.equals("HasPowerFailure") || operation.equals("GetHealth")) {
        return StepResult.ofReading(host.observe(), operation);
      }
      return StepResult.of(new Verbs(host, step.path("arguments")).call(operation));
    } catch (ProvisionerException e) {
      return StepResult.of(e);
    }
  }

  private HostAccess access() {
    JsonNode host = input.path("host");
    HostAccess.Builder access = HostAccess.builder();
    access
        .identity(
            new HostIdentity(
                host.path("namespace").asText(),
                host.path("name").asText(),
                host.path("uid").asText()))
        .provisionerId(Optional.of(registeredId).filter(id -> !id.isEmpty()))
        .bmcAddress(host.path("bmcAddress").asText())
        .bootMacAddress(
            Optional.of(host.path("bootMACAddress").asText()).filter(mac -> !mac.isEmpty()))
        .credentials(
            BmcCredentials.of(
                host.at("/credentials/username").asText(),
                host.at("/credentials/password").asText()))
        .disableCertificateVerification(host.path("disableCertificateVerification").asBoolean());
    return access.build();
  }
}
