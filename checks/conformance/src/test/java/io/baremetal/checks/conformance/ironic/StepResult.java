package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.DataImages.Drive;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostObservation.Power;
import io.baremetal.api.provisioner.HostObservation.PowerFault;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.checks.conformance.vector.Vectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a verb ended, in the form in which the recorder shows results. */
final class StepResult {

  private StepResult() {}

  static ObjectNode of(Step<?> step) {
    ObjectNode result = match(step);
    result.set("events", events(step.events()));
    return result;
  }

  private static <T> ObjectNode match(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> value(done.value()),
            running ->
                running
                    .soFar()
                    .map(StepResult::value)
                    .orElseGet(Vectors.JSON::createObjectNode)
                    .put("dirty", true)
                    .put("requeueAfterSeconds", seconds(running.checkAgainIn())),
            refused ->
                refused
                    .soFar()
                    .map(StepResult::value)
                    .orElseGet(Vectors.JSON::createObjectNode)
                    .put("errorMessage", refused.message()),
            lost -> error("NeedsRegistration", ""),
            imageless -> error("NeedsPreprovisioningImage", ""),
            busy ->
                Vectors.JSON
                    .createObjectNode()
                    .put("dirty", true)
                    .put("requeueAfterSeconds", seconds(busy.checkAgainIn()))));
  }

  /** One reading of what Ironic sees of a machine; no observation is as good as a bland one. */
  static ObjectNode ofReading(Step<HostObservation> step, String reading) {
    Optional<HostObservation> seen =
        step.match(
            new Step.Cases<>(
                done -> Optional.of(done.value()),
                running -> Optional.empty(),
                refused -> Optional.empty(),
                lost -> Optional.empty(),
                imageless -> Optional.empty(),
                busy -> Optional.empty()));
    ObjectNode result = Vectors.JSON.createObjectNode();
    return reading.equals("GetHealth")
        ? result.put("value", seen.map(HostObservation::health).orElse(""))
        : result.put(
            "value", seen.filter(s -> s.powerFault() == PowerFault.POWER_FAILURE).isPresent());
  }

  static ObjectNode of(ProvisionerException failure) {
    ObjectNode result = error("other", String.valueOf(failure.getMessage()));
    result.set("events", events(failure.events()));
    return result;
  }

  private static ObjectNode error(String kind, String message) {
    ObjectNode result = Vectors.JSON.createObjectNode();
    result.putObject("error").put("kind", kind).put("message", message);
    return result;
  }

  private static ObjectNode value(Object value) {
    ObjectNode result = Vectors.JSON.createObjectNode();
    if (value instanceof Registration registration) {
      result.put("provisionerID", registration.provisionerId());
    } else if (value instanceof Inspection inspection) {
      result.put("started", inspection.launch() == Launch.LAUNCHED);
      inspection.details().ifPresent(d -> result.set("hardwareDetails", ModelJson.toTree(d)));
    } else if (value instanceof Preparation preparation) {
      result.put("started", preparation.launch() == Launch.LAUNCHED);
    } else if (value instanceof HostObservation observation
        && observation.power() != Power.UNKNOWN) {
      result.put("poweredOn", observation.power() == Power.ON);
    } else {
      facility(value, result);
    }
    return result;
  }

  private static void facility(Object value, ObjectNode result) {
    if (value instanceof Launch launch) {
      result.put("started", launch == Launch.LAUNCHED);
    } else if (value instanceof Drive drive) {
      result.put("attached", drive == Drive.LOADED);
    } else if (value instanceof String subscription) {
      result.put("subscriptionID", subscription);
    } else if (value instanceof BiosSettings settings) {
      result.set("settings", Vectors.JSON.valueToTree(settings.values()));
      ObjectNode schema = result.putObject("schema");
      settings.schema().forEach((name, s) -> schema.set(name, ModelJson.toTree(s)));
    } else if (value instanceof List<?> components) {
      ArrayNode list = result.putArray("components");
      components.forEach(c -> list.add(component(ModelJson.toTree(c))));
    }
  }

  /** Empty texts and absent times are shown where the recorder shows them. */
  private static JsonNode component(JsonNode json) {
    ObjectNode shown = (ObjectNode) json;
    if (!shown.has("updatedAt")) {
      shown.putNull("updatedAt");
    }
    return shown;
  }

  static ObjectNode ofFormats(Optional<List<ImageFormat>> formats) {
    ObjectNode result = Vectors.JSON.createObjectNode();
    formats.ifPresentOrElse(
        list -> {
          ArrayNode names = result.putArray("formats");
          list.forEach(format -> names.add(format.wire()));
        },
        () -> result.putNull("formats"));
    return result;
  }

  private static JsonNode events(List<HostEvent> events) {
    var list = Vectors.JSON.createArrayNode();
    events.forEach(e -> list.addObject().put("message", e.message()).put("reason", e.reason()));
    return list;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
