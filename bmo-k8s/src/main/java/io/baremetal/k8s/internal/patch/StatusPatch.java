package io.baremetal.k8s.internal.patch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/** Writes a changed status as one conditional merge patch. Pure. */
public final class StatusPatch {

  /** Fields that the BareMetalHost CRD demands of every status, with the value of "nothing". */
  private static final List<Required> REQUIRED_OF_HOST =
      List.of(
          new Required("/errorCount", IntNode.valueOf(0)),
          new Required("/errorMessage", TextNode.valueOf("")),
          new Required("/operationalStatus", TextNode.valueOf("")),
          new Required("/poweredOn", BooleanNode.FALSE),
          new Required("/provisioningFailCount", IntNode.valueOf(0)),
          new Required("/provisioning/ID", TextNode.valueOf("")),
          new Required("/provisioning/state", TextNode.valueOf("")));

  private record Required(JsonPointer pointer, JsonNode zero) {
    Required(String pointer, JsonNode zero) {
      this(JsonPointer.compile(pointer), zero);
    }
  }

  private StatusPatch() {}

  /**
   * The patch that turns the status of a BareMetalHost into {@code after}, or empty when nothing
   * has changed. A required field that {@code after} leaves out is written as its zero value.
   *
   * @param before the status as read, through the same codec as {@code after}; empty for none
   * @param after the wanted status
   * @param resourceVersion the host's version that {@code before} was read at
   */
  public static Optional<ObjectNode> ofHost(
      ObjectNode before, ObjectNode after, String resourceVersion) {
    ObjectNode complete = after.deepCopy();
    REQUIRED_OF_HOST.forEach(field -> fill(complete, field.pointer(), field.zero()));
    return conditional(before, complete, resourceVersion);
  }

  /** The same for kinds whose CRD requires nothing of a status. */
  public static Optional<ObjectNode> of(
      ObjectNode before, ObjectNode after, String resourceVersion) {
    return conditional(before, after, resourceVersion);
  }

  private static Optional<ObjectNode> conditional(
      ObjectNode before, ObjectNode after, String resourceVersion) {
    return MergePatch.between(before, after)
        .map(
            change -> {
              ObjectNode patch = JsonNodeFactory.instance.objectNode();
              patch.putObject("metadata").put("resourceVersion", resourceVersion);
              patch.set("status", change);
              return patch;
            });
  }

  private static void fill(ObjectNode status, JsonPointer pointer, JsonNode zero) {
    String name = pointer.last().getMatchingProperty();
    ObjectNode parent = status;
    JsonPointer head = pointer.head();
    if (!head.matches()) {
      parent = status.withObject(head);
    }
    if (!parent.hasNonNull(name)) {
      parent.set(name, zero);
    }
  }
}
