package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.HostOperator;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A BMC's subscription, made and ended with its object. */
final class SubscriptionLifeTest {

  private static final String KIND = "BMCEventSubscription";

  private final HostWorld world = HostWorld.create();

  @Test
  void isMadeOnceTheHostIsKnown_andEndedWithItsObject() {
    try (HostOperator operator = world.startOperator("one")) {
      apply();
      assertThat(object().orElseThrow().at("/status/error").asText()).contains("demo");

      world.applyDemoHost();
      world.runUntilState("provisioned");
      world.time.runUntil(this::isSubscribed, Duration.ofMinutes(30));
      assertThat(world.machines.subscriptions("metal3", "demo")).hasSize(1);
      assertThat(object().orElseThrow().at("/status").has("error")).isFalse();

      world.cluster.delete(KIND, "metal3", "alerts");
      world.time.runUntil(() -> object().isEmpty(), Duration.ofMinutes(5));
      assertThat(world.machines.subscriptions("metal3", "demo")).isEmpty();
      assertThat(operator.health().problems()).isEmpty();
    }
  }

  @Test
  void goes_thoughItsHostNeverCame() {
    try (HostOperator operator = world.startOperator("one")) {
      apply();
      world.cluster.delete(KIND, "metal3", "alerts");
      world.time.advance(Duration.ofSeconds(1));

      assertThat(object()).isEmpty();
      assertThat(operator.health().problems()).isEmpty();
    }
  }

  private void apply() {
    world.cluster.apply(
        """
        apiVersion: metal3.io/v1alpha1
        kind: BMCEventSubscription
        metadata: {name: alerts, namespace: metal3}
        spec: {hostName: demo, destination: "https://events.test/", context: here}
        """);
    world.time.advance(Duration.ofSeconds(1));
  }

  private boolean isSubscribed() {
    return object()
        .filter(found -> !found.at("/status/subscriptionID").asText().isEmpty())
        .isPresent();
  }

  private Optional<JsonNode> object() {
    return world.cluster.get(KIND, "metal3", "alerts");
  }
}
