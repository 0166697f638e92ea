package io.baremetal.testkit.cluster.internal.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.selector.LabelSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defaults and checks of pods and of what makes pods. */
enum PodRules implements KindRules {

  /** Pods themselves. */
  POD {
    @Override
    public List<String> normalise(ObjectNode pod) {
      Defaults.of(pod)
          .child("spec", PodDefaults::fill)
          .child(
              "status", status -> status.text("phase", "Pending").text("qosClass", "BestEffort"));
      return List.of();
    }
  },

  /** One replica, rolling update. */
  DEPLOYMENT {
    @Override
    public List<String> normalise(ObjectNode deployment) {
      Defaults.of(deployment)
          .child(
              "spec",
              spec ->
                  spec.number("replicas", 1)
                      .number("revisionHistoryLimit", 10)
                      .number("progressDeadlineSeconds", 600)
                      .child("strategy", PodRules::deploymentStrategy)
                      .child("template", PodRules::template));
      return List.of();
    }
  },

  /** Rolling update, one pod at a time. */
  DAEMON_SET {
    @Override
    public List<String> normalise(ObjectNode daemonSet) {
      Defaults.of(daemonSet)
          .child(
              "spec",
              spec ->
                  spec.number("revisionHistoryLimit", 10)
                      .child("updateStrategy", PodRules::daemonSetStrategy)
                      .child("template", PodRules::template));
      return List.of();
    }
  },

  /** One replica. */
  REPLICA_SET {
    @Override
    public List<String> normalise(ObjectNode replicaSet) {
      Defaults.of(replicaSet)
          .child("spec", spec -> spec.number("replicas", 1).child("template", PodRules::template));
      return List.of();
    }
  };

  @Override
  public List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
    return this == POD ? List.of() : checkSelector(next, previous);
  }

  private static void template(Defaults template) {
    template.child("metadata", nothing -> {}).child("spec", PodDefaults::fill);
  }

  private static void deploymentStrategy(Defaults strategy) {
    strategy.text("type", "RollingUpdate");
    if (strategy.textOf("type").equals("RollingUpdate")) {
      strategy.child(
          "rollingUpdate", update -> update.text("maxSurge", "25%").text("maxUnavailable", "25%"));
    }
  }

  private static void daemonSetStrategy(Defaults strategy) {
    strategy.text("type", "RollingUpdate");
    if (strategy.textOf("type").equals("RollingUpdate")) {
      strategy.child(
          "rollingUpdate", update -> update.number("maxSurge", 0).number("maxUnavailable", 1));
    }
  }

  private static List<StatusCause> checkSelector(ObjectNode next, @Nullable ObjectNode previous) {
    List<StatusCause> causes = new ArrayList<>();
    JsonNode selector = next.at("/spec/selector");
    if (selector.isEmpty()) {
      causes.add(StatusCause.required("spec.selector", "must select the pods of the template"));
    } else if (!matchesTemplate(selector, next.at("/spec/template/metadata/labels"))) {
      causes.add(
          StatusCause.invalid(
              "spec.template.metadata.labels",
              "`selector` does not match template `labels`: " + selector));
    }
    if (previous != null && !selector.equals(previous.at("/spec/selector"))) {
      causes.add(StatusCause.invalid("spec.selector", "field is immutable"));
    }
    return causes;
  }

  private static boolean matchesTemplate(JsonNode selector, JsonNode labels) {
    Map<String, String> map = new HashMap<>();
    labels.properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    StringBuilder query = new StringBuilder();
    selector
        .path("matchLabels")
        .properties()
        .forEach(
            e ->
                query
                    .append(query.isEmpty() ? "" : ",")
                    .append(e.getKey())
                    .append('=')
                    .append(e.getValue().asText()));
    return LabelSelector.parse(query.toString()).matches(map);
  }
}
