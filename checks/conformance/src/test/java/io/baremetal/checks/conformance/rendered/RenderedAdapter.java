package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.validation.Profile;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.deploy.Metal3Manifests;
import io.baremetal.deploy.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every object that the operator makes, field by field, and their order. */
public final class RenderedAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    RenderedCluster cluster = new RenderedCluster(vector.input());
    Rendering rendering =
        Metal3Manifests.render(
            EffectiveProvisioning.of(cluster.provisioning(), Profile.upstream()), cluster.facts());
    List<JsonNode> objects = rendering.objects().stream().map(Rendered::tree).toList();
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put("error", rendering.refusal().orElse(null));
    ArrayNode order = actual.putArray("creationOrder");
    objects.forEach(object -> order.add(Rendered.resource(object)));
    ArrayNode sorted = actual.putArray("objects");
    objects.stream().sorted(Comparator.comparing(Rendered::key)).forEach(sorted::add);
    cluster
        .certificateHosts()
        .value()
        .ifPresent(hosts -> hosts.forEach(actual.withArray("tlsSubjectAlternativeNames")::add));
    return new Verdict(actual, mismatches(vector.expected(), actual));
  }

  private static List<String> mismatches(JsonNode expected, JsonNode actual) {
    List<String> found = new ArrayList<>();
    Map<String, JsonNode> ours = new HashMap<>();
    actual.path("objects").forEach(object -> ours.put(Rendered.key(object), object));
    for (JsonNode object : expected.path("objects")) {
      String key = Rendered.key(object);
      Optional<JsonNode> own = Optional.ofNullable(ours.remove(key));
      if (own.isEmpty()) {
        found.add(key + " is missing");
      } else {
        Compare.trees(Rendered.common(object), Rendered.common(own.get()))
            .forEach(difference -> found.add(key + difference));
      }
    }
    ours.keySet().forEach(key -> found.add(key + " is too much"));
    found.addAll(
        Compare.trees(
            Rendered.order(expected.path("creationOrder")), actual.path("creationOrder")));
    found.addAll(
        Compare.trees(
            expected.path("tlsSubjectAlternativeNames"),
            actual.path("tlsSubjectAlternativeNames")));
    return found;
  }
}
