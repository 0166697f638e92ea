package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import java.time.Duration;

/** Turns scripted responses into steps. */
final class Answers {

  /** How long a provisioner of ours asks to wait for a node that somebody else holds. */
  private static final Duration BUSY = Duration.ofSeconds(3);

  private Answers() {}

  /**
   * The step that a response stands for.
   *
   * @param value what the verb yields, whether it is done or still going on
   * @throws ProvisionerException if the response is an error that no step stands for
   */
  static <T> Step<T> step(JsonNode response, T value) {
    return step(response, value, value);
  }

  /** Like {@link #step(JsonNode, Object)}, with less to tell while it is going on. */
  static <T> Step<T> step(JsonNode response, T done, T soFar) {
    Step<T> step = eventless(response, done, soFar);
    for (JsonNode event : response.path("events")) {
      step =
          step.withEvent(
              new HostEvent(event.path("reason").asText(), event.path("message").asText()));
    }
    return step;
  }

  private static <T> Step<T> eventless(JsonNode response, T done, T soFar) {
    return switch (response.path("error").asText("")) {
      case "NeedsRegistration" -> Step.needsRegistration();
      case "NeedsPreprovisioningImage" -> Step.needsPreprovisioningImage();
      case "NodeIsBusy" -> Step.busy(BUSY);
      default -> plain(response, done, soFar);
    };
  }

  private static <T> Step<T> plain(JsonNode response, T done, T soFar) {
    refuse(response);
    String errorMessage = response.path("errorMessage").asText("");
    if (!errorMessage.isEmpty()) {
      return Step.refused(errorMessage, soFar);
    }
    return response.path("dirty").asBoolean()
        ? Step.inProgress(delay(response), soFar)
        : Step.done(done);
  }

  /** Throws the error of a response, if it has one. */
  static void refuse(JsonNode response) {
    if (response.hasNonNull("error")) {
      throw new ProvisionerException(response.path("error").asText());
    }
  }

  private static Duration delay(JsonNode response) {
    return Duration.ofMillis(Math.round(response.path("requeueAfterSeconds").asDouble() * 1000));
  }
}
