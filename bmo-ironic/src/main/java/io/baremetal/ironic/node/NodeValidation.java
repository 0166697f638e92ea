package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.Optional;

/** Whether each of a driver's interfaces has what it needs, as Ironic judged it. */
public final class NodeValidation extends JsonView {

  /** The verdict on one interface. */
  public enum Verdict {
    /** It can work. */
    VALID,
    /** Something is missing or wrong. */
    INVALID,
    /** The driver has no such interface, or Ironic said nothing of it. */
    NOT_SUPPORTED
  }

  private NodeValidation(ObjectNode json) {
    super(json);
  }

  /** A view over a validation object; also for tests. */
  public static NodeValidation of(ObjectNode json) {
    return new NodeValidation(json);
  }

  /** The verdict on an interface such as {@code boot} or {@code deploy}. */
  public Verdict verdict(String driverInterface) {
    JsonNode result = object(driverInterface).get("result");
    if (result == null || !result.isBoolean()) {
      return Verdict.NOT_SUPPORTED;
    }
    return result.booleanValue() ? Verdict.VALID : Verdict.INVALID;
  }

  /** Why an interface is not valid. */
  public Optional<String> reason(String driverInterface) {
    return Optional.ofNullable(object(driverInterface).get("reason"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** The whole answer. */
  @Override
  public String toString() {
    return "NodeValidation" + json();
  }
}
