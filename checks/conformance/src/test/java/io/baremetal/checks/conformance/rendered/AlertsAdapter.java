package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crds;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.PrometheusExporter;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.Profile;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.deploy.Metal3Manifests;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.operator.ProvisioningWebhook;
import io.baremetal.deploy.operator.status.OperatorSituation;
import io.baremetal.deploy.operator.status.RelatedObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What surrounds a deployment: alerts, monitors, webhooks, its CRD, its operator's status. */
public final class AlertsAdapter implements Adapter {

  private static final String NAMESPACE = "openshift-machine-api";

  private static final Map<String, Function<JsonNode, JsonNode>> SUBJECTS =
      Map.of(
          "alert", AlertsAdapter::alert,
          "prometheus-rule-object", input -> rules(),
          "exporter-service-monitor-object", input -> rendered("ServiceMonitor"),
          "own-validating-webhook-configuration",
              input -> Rendered.common(Rendered.tree(ProvisioningWebhook.configuration(NAMESPACE))),
          "clusteroperator-related-objects", input -> related(),
          "clusteroperator-default-conditions", input -> conditions(),
          "crd", input -> CrdFacts.definition(crd()),
          "crd-field", input -> CrdFacts.field(crd(), input.path("path").asText()),
          "crd-field-list", input -> CrdFacts.paths(crd()));

  /** Whether something of ours is what the case is about. */
  public static boolean covers(VectorCase vector) {
    return SUBJECTS.containsKey(vector.input().path("subject").asText());
  }

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode input = vector.input();
    JsonNode actual = SUBJECTS.get(input.path("subject").asText()).apply(input);
    return new Verdict(actual, Compare.trees(vector.expected(), actual));
  }

  private static JsonNode crd() {
    return Crds.ofKind("Provisioning").orElseThrow().tree();
  }

  /** As it is without an owner. */
  private static JsonNode rendered(String kind) {
    PrometheusExporter exporter = PrometheusExporter.builder().enabled(true).build();
    ProvisioningSpec spec = ProvisioningSpec.builder().prometheusExporter(exporter).build();
    return Metal3Manifests.render(
            EffectiveProvisioning.of(Provisioning.builder().spec(spec).build(), Profile.upstream()),
            ClusterFacts.builder()
                .namespace(NAMESPACE)
                .images(ContainerImages.builder().build())
                .build())
        .objects()
        .stream()
        .filter(object -> object.getKind().equals(kind))
        .map(object -> Rendered.common(Rendered.tree(object)))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode alert(JsonNode input) {
    JsonNode group = null;
    for (JsonNode one : rendered("PrometheusRule").at("/spec/groups")) {
      if (one.path("name").equals(input.path("group"))) {
        group = one;
      }
    }
    JsonNode rule = group.path("rules").path(input.path("index").asInt());
    ObjectNode alert = rule.deepCopy();
    alert.remove("labels");
    alert.set("groupLabels", group.path("labels"));
    alert.set("severity", rule.path("labels").path("severity"));
    return alert;
  }

  private static JsonNode rules() {
    ObjectNode object = rendered("PrometheusRule").deepCopy();
    ArrayNode groups = object.putArray("groups");
    for (JsonNode group : object.remove("spec").path("groups")) {
      ObjectNode counted = group.deepCopy();
      groups.add(counted.put("rules", group.path("rules").size()));
    }
    return object;
  }

  private static JsonNode related() {
    ObjectNode result = Vectors.JSON.createObjectNode();
    result.set("relatedObjects", Vectors.JSON.valueToTree(RelatedObject.of(NAMESPACE)));
    return result;
  }

  private static JsonNode conditions() {
    ObjectNode result = Vectors.JSON.createObjectNode();
    ArrayNode conditions = result.putArray("conditions");
    List.copyOf(OperatorSituation.UNKNOWN.conditions())
        .forEach(one -> conditions.add(OperatorState.condition(one).put("type", one.type().get())));
    return result;
  }
}
