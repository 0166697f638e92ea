package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.patch.MergePatch;
import io.baremetal.testkit.cluster.internal.patch.PatchType;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.traffic.Effect;
import java.util.List;
import java.util.Optional;

/** The scale subresource: the replicas of an object as an object of their own. */
final class Scaling {

  static final String SUBRESOURCE = "scale";

  private final ClusterState state;
  private final Replacement replacement;

  Scaling(ClusterState state, Replacement replacement) {
    this.state = state;
    this.replacement = replacement;
  }

  ApiAnswer get(ApiCall call) {
    return new ApiAnswer.Document(200, Effect.READ, scale(state.require(call)));
  }

  /** Carries out a PUT or a merge patch of the scale. */
  ApiAnswer write(ApiCall call) {
    StoredObject current = state.require(call);
    boolean patch = call.verb() == Verb.PATCH;
    if (patch && !call.patchType().equals(Optional.of(PatchType.MERGE))) {
      throw RequestRefusedException.unsupportedMediaType(
          "the fake cluster scales by PUT or by merge patch");
    }
    JsonNode wanted =
        patch ? MergePatch.apply(scale(current), call.body()) : Documents.object(call.body());
    ObjectNode next = current.copy();
    next.withObject("/metadata")
        .put("resourceVersion", wanted.at("/metadata/resourceVersion").asText(""));
    next.withObject("/spec").put("replicas", wanted.at("/spec/replicas").asInt(0));
    ApiAnswer answer = replacement.replace(call, current, next);
    return new ApiAnswer.Document(200, answer.effect(), scale(answer.single()));
  }

  private static ObjectNode scale(StoredObject object) {
    ObjectNode scale = JsonNodeFactory.instance.objectNode();
    scale.put("kind", "Scale").put("apiVersion", "autoscaling/v1");
    ObjectNode metadata = scale.putObject("metadata");
    for (String field : List.of("name", "namespace", "uid", "resourceVersion")) {
      metadata.put(field, object.meta().text(field));
    }
    metadata.put("creationTimestamp", object.meta().text("creationTimestamp"));
    scale.putObject("spec").put("replicas", object.tree().at("/spec/replicas").asInt());
    scale.putObject("status").put("replicas", object.tree().at("/status/replicas").asInt());
    return scale;
  }
}
