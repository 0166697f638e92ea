package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicConnectionException.Delivery;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.NotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes calls and gives back JSON, or an exception that says what happened. Thread-safe. */
final class ApiCaller {

  private final Exchange exchange;
  private final Supplier<String> ids;
  private final CallScope scope;

  ApiCaller(Exchange exchange, Supplier<String> ids, CallScope scope) {
    this.exchange = exchange;
    this.ids = ids;
    this.scope = scope;
  }

  /** Calls and ignores what a successful answer holds. */
  void run(ApiCall call) {
    send(call);
  }

  /** Calls and expects a JSON object. */
  ObjectNode object(ApiCall call) {
    JsonNode json = json(call);
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw unexpected(call, "an object", json);
  }

  /** Calls and expects a JSON array. */
  ArrayNode array(ApiCall call) {
    JsonNode json = json(call);
    if (json instanceof ArrayNode array) {
      return array;
    }
    throw unexpected(call, "a list", json);
  }

  /** Calls and expects a JSON object, or that there is no such thing while the node is there. */
  Optional<ObjectNode> find(ApiCall call) {
    try {
      return Optional.of(object(call));
    } catch (NotFoundException e) {
      if (FaultTexts.isMissingNode(e.faultMessage())) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private JsonNode json(ApiCall call) {
    Answer answer = send(call);
    try {
      return Json.parse(answer.body());
    } catch (IOException e) {
      // The parser's complaint quotes the answer, which may hold secrets: only where it stopped.
      throw new IronicProtocolException(
          "Ironic answered "
              + call
              + " with something that is not JSON"
              + answer.header("content-type").map(type -> " but " + type).orElse("")
              + Json.place(e)
              + "; is the endpoint right?");
    }
  }

  private static IronicProtocolException unexpected(ApiCall call, String wanted, JsonNode json) {
    return new IronicProtocolException(
        "Ironic answered "
            + call
            + " with "
            + (json.isMissingNode() ? "nothing" : json.getNodeType())
            + " where "
            + wanted
            + " belongs; is the endpoint right?");
  }

  /** Calls and gives back a successful answer as it came. */
  Answer send(ApiCall call) {
    Outgoing request = new Outgoing(call, ids.get(), scope, Map.of());
    Answer answer;
    try {
      answer = exchange.send(request);
    } catch (IOException e) {
      throw noAnswer(new FailedCall(call.method(), call.path(), Optional.of(request.id())), e);
    }
    if (answer.isSuccess()) {
      return answer;
    }
    throw ErrorDecoder.decode(request, answer);
  }

  private RuntimeException noAnswer(FailedCall call, IOException failure) {
    if (scope.isGivenUp() || Thread.currentThread().isInterrupted()) {
      return new CallCancelledException(call, failure);
    }
    Delivery delivery = LostAnswer.mayHaveArrived(failure) ? Delivery.UNKNOWN : Delivery.NOT_SENT;
    return new IronicConnectionException(call, delivery, failure);
  }
}
