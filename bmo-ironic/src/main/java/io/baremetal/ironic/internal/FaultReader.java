package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.ironic.error.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds status, code and text in a refusal, whatever its shape. Never fails.
 *
 * <p>Ironic writes its errors as JSON in a text in JSON; its middleware, the identity service and
 * proxies each have their own way.
 */
final class FaultReader {

  private static final int LONGEST_TEXT = 1024;

  private FaultReader() {}

  static Fault read(Answer answer) {
    return read(answer, UnaryOperator.identity());
  }

  /** The same; the text goes through the operator before it is cut. */
  static Fault read(Answer answer, UnaryOperator<String> cleaner) {
    JsonNode document = parse(answer.body());
    JsonNode fault = unwrap(document);
    String text = text(fault);
    if (text.isEmpty() && !document.isObject()) {
      text = new String(answer.body(), StandardCharsets.UTF_8).strip();
    }
    if (text.isEmpty() && answer.status() / 100 == 3) {
      text = "a redirect, which is not followed; set the endpoint to where Ironic is";
    }
    text = cleaner.apply(text);
    JsonNode code = fault.path("faultcode");
    return new Fault(
        answer.status(),
        code.isTextual() ? Optional.of(code.textValue()) : Optional.empty(),
        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
  }

  private static JsonNode unwrap(JsonNode document) {
    JsonNode inner = document.path("error_message");
    if (inner.isTextual()) {
      JsonNode parsed = parse(inner.textValue().getBytes(StandardCharsets.UTF_8));
      return parsed.isObject() ? parsed : inner;
    }
    if (inner.isObject()) {
      return inner;
    }
    return document.path("error").isObject() ? document.path("error") : document;
  }

  private static String text(JsonNode fault) {
    if (fault.isTextual()) {
      return fault.textValue().strip();
    }
    for (String name : new String[] {"faultstring", "message", "description", "title"}) {
      String text = fault.path(name).asText("").strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    for (JsonNode child : fault) {
      if (child.path("message").isTextual()) {
        return child.path("message").textValue().strip();
      }
    }
    return "";
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      return Json.parse(bytes);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
