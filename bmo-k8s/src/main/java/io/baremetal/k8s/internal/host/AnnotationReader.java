package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.k8s.lifecycle.DetachWish;
import io.baremetal.k8s.lifecycle.RebootWish;
import io.baremetal.k8s.lifecycle.RebootWish.Mode;
import io.baremetal.k8s.lifecycle.RebootWish.Urgency;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the annotations that carry JSON. Keys of that JSON are taken in any case, unknown ones are
 * ignored.
 */
final class AnnotationReader {

  private AnnotationReader() {}

  /** What the reboot annotations ask for. */
  static RebootWish reboot(ObjectMetadata metadata) {
    return new RebootWish(
        metadata.annotations().entrySet().stream()
            .filter(annotation -> HostAnnotations.isReboot(annotation.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(annotation -> reboot(annotation.getKey(), annotation.getValue()))
            .toList());
  }

  /** What the detached annotation asks for; a value that cannot be read asks for no more. */
  static DetachWish detach(ObjectMetadata metadata) {
    Optional<String> value = metadata.annotation(HostAnnotations.DETACHED);
    if (value.isEmpty()) {
      return DetachWish.NONE;
    }
    JsonNode wish = parse(value.get());
    JsonNode action = field(wish, "deleteAction");
    JsonNode force = field(wish, "force");
    if (isOdd(action, JsonNode::isTextual) || isOdd(force, JsonNode::isBoolean)) {
      return DetachWish.WHEN_AT_REST;
    }
    boolean delays = action.asText().equals("delay");
    if (force.asBoolean()) {
      return delays ? DetachWish.FORCED_DELAYING_DELETION : DetachWish.FORCED;
    }
    return delays ? DetachWish.AT_REST_DELAYING_DELETION : DetachWish.WHEN_AT_REST;
  }

  private static RebootWish.Annotation reboot(String key, String value) {
    JsonNode wish = parse(value);
    JsonNode mode = field(wish, "mode");
    JsonNode force = field(wish, "force");
    boolean readable =
        value.isEmpty()
            || wish.isNull()
            || (wish.isObject()
                && !isOdd(mode, JsonNode::isTextual)
                && !isOdd(force, JsonNode::isBoolean));
    return new RebootWish.Annotation(
        key,
        mode.asText().equals("hard") ? Mode.HARD : Mode.SOFT,
        force.isBoolean() && force.booleanValue() ? Urgency.FORCED : Urgency.NORMAL,
        readable
            ? ""
            : "The annotation "
                + key
                + " is no JSON object with \"mode\" and \"force\": "
                + value
                + "; it counts as a soft reboot");
  }

  private static boolean isOdd(JsonNode field, java.util.function.Predicate<JsonNode> expected) {
    return !field.isMissingNode() && !field.isNull() && !expected.test(field);
  }

  private static JsonNode parse(String value) {
    return ModelJson.readTree(value).value().orElseGet(MissingNode::getInstance);
  }

  private static JsonNode field(JsonNode object, String name) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    return MissingNode.getInstance();
  }
}
