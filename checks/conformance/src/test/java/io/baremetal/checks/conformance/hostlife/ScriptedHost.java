package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostObservation.Power;
import io.baremetal.api.provisioner.HostObservation.PowerFault;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.Vectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verbs of a scripted provisioner, with the defaults of the recorder where nothing is scripted.
 */
final class ScriptedHost implements HostProvisioner, Adopting, Detaching {

  private static final String ID = "11111111-2222-3333-4444-555555555555";
  private static final ObjectNode HARDWARE = Vectors.JSON.createObjectNode();

  static {
    HARDWARE.put("hostname", "inspected").put("ramMebibytes", 1024);
    HARDWARE.putObject("cpu").put("arch", "x86_64").put("count", 2);
  }

  private final ScriptedProvisioner provisioner;

  ScriptedHost(ScriptedProvisioner provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public Step<Registration> register(RegisterRequest request) {
    JsonNode response = call("Register", Arguments.of(request));
    boolean refused = !response.path("errorMessage").asText("").isEmpty();
    if (refused && !response.has("provisionerID")) {
      return Step.refused(response.path("errorMessage").asText());
    }
    return Answers.step(response, new Registration(response.path("provisionerID").asText(ID)));
  }

  @Override
  public Step<Inspection> inspect(InspectRequest request) {
    JsonNode response = call("InspectHardware", Arguments.of(request));
    Launch launch =
        response.isMissingNode() || response.path("started").asBoolean()
            ? Launch.LAUNCHED
            : Launch.NOT_LAUNCHED;
    return Answers.step(
        response,
        new Inspection(launch, details(response), List.of()),
        new Inspection(launch, Optional.empty(), List.of()));
  }

  private static Optional<HardwareDetails> details(JsonNode response) {
    JsonNode details = response.path("hardwareDetails");
    return response.path("noHardwareDetails").asBoolean()
        ? Optional.empty()
        : Optional.of(
            Models.read(details.isMissingNode() ? HARDWARE : details, HardwareDetails.class));
  }

  @Override
  public Step<Preparation> prepare(PrepareRequest request) {
    JsonNode response = call("Prepare", Arguments.of(request));
    boolean started =
        response.isMissingNode()
            ? request.changes() == PrepareRequest.Changes.PENDING
            : response.path("started").asBoolean();
    return Answers.step(response, new Preparation(started ? Launch.LAUNCHED : Launch.NOT_LAUNCHED));
  }

  @Override
  public Step<Completed> provision(ProvisionRequest request) {
    return completed(call("Provision", Arguments.of(request)));
  }

  @Override
  public Step<Completed> deprovision(DeprovisionRequest request) {
    return completed(call("Deprovision", Arguments.of(request)));
  }

  @Override
  public Step<Completed> setPower(PowerRequest request) {
    JsonNode response =
        call(request.target() == Target.ON ? "PowerOn" : "PowerOff", Arguments.of(request));
    if (!response.isMissingNode()) {
      return completed(response);
    }
    Power wanted = SimulatedPower.of(request.target() == Target.ON);
    if (provisioner.power().state() == wanted) {
      return Step.done(Completed.COMPLETED);
    }
    provisioner.power().turn(wanted);
    return Step.inProgress(Duration.ZERO);
  }

  @Override
  public Step<HostObservation> observe() {
    JsonNode response = call("UpdateHardwareState", Vectors.JSON.createObjectNode());
    Power power = response.path("powerUnknown").asBoolean() ? Power.UNKNOWN : power(response);
    Script script = provisioner.script();
    PowerFault fault =
        script.next("HasPowerFailure").path("value").asBoolean()
            ? PowerFault.POWER_FAILURE
            : PowerFault.NONE;
    String health = script.next("GetHealth").path("value").asText("");
    return Answers.step(response, new HostObservation(power, fault, health));
  }

  private Power power(JsonNode response) {
    JsonNode on = response.path("poweredOn");
    return on.isBoolean() ? SimulatedPower.of(on.asBoolean()) : provisioner.power().state();
  }

  @Override
  public Step<Completed> remove() {
    return completed(call("Delete", Vectors.JSON.createObjectNode()));
  }

  @Override
  public boolean hasCapacity() {
    JsonNode response = call("HasCapacity", Vectors.JSON.createObjectNode());
    Answers.refuse(response);
    return response.path("value").asBoolean(true);
  }

  @Override
  public Step<Completed> adopt(AdoptRequest request) {
    return completed(call("Adopt", Arguments.of(request)));
  }

  @Override
  public Step<Completed> detach(DetachMode mode) {
    return completed(call("Detach", Arguments.of(mode)));
  }

  @Override
  public <C> Optional<C> capability(Class<C> facility) {
    return Stream.of(this, new ScriptedFacilities(provisioner))
        .filter(facility::isInstance)
        .map(facility::cast)
        .findFirst();
  }

  private JsonNode call(String method, ObjectNode arguments) {
    provisioner.called(method, arguments);
    return provisioner.script().next(method);
  }

  private static Step<Completed> completed(JsonNode response) {
    return Answers.step(response, Completed.COMPLETED);
  }
}
