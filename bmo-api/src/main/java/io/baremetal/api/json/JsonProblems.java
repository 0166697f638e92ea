package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.baremetal.api.error.Quoted;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns Jackson's exceptions, which speak of Java classes, into problems that speak of JSON. */
final class JsonProblems {

  private static final int MAX_SHOWN = 60;

  private JsonProblems() {}

  static JsonProblem of(JsonProcessingException failure) {
    return of(
        failure, failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of());
  }

  static JsonProblem of(
      JsonProcessingException failure, List<JsonMappingException.Reference> steps) {
    StringBuilder path = new StringBuilder();
    steps.forEach(step -> append(path, step));
    return new JsonProblem(path.toString(), message(failure));
  }

  private static void append(StringBuilder path, JsonMappingException.Reference step) {
    String field = step.getFieldName();
    if (field == null) {
      path.append('[').append(step.getIndex()).append(']');
    } else if (field.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
      path.append(path.isEmpty() ? "" : ".").append(field);
    } else {
      path.append('[').append(Quoted.text(field)).append(']');
    }
  }

  private static String message(JsonProcessingException failure) {
    if (failure instanceof InvalidNullException) {
      return "must not be null";
    }
    if (failure instanceof UnrecognizedPropertyException) {
      return "is not a known field";
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return mismatch(mismatch.getTargetType(), mismatch.getProcessor());
    }
    // Failures of the parser arrive wrapped, so that they get a path.
    Throwable origin = failure.getCause() == null ? failure : failure.getCause();
    if (origin instanceof InputCoercionException coercion) {
      return mismatch(coercion.getTargetType(), coercion.getProcessor());
    }
    String where = place(failure);
    if (origin instanceof StreamConstraintsException) {
      return "is nested too deeply or too large" + where;
    }
    String reason = failure.getOriginalMessage();
    if (reason != null && reason.startsWith("Duplicate field")) {
      String key = reason.substring("Duplicate field '".length(), reason.length() - 1);
      return "the key " + Quoted.text(key) + " comes twice" + where;
    }
    return "is not JSON" + where;
  }

  private static String mismatch(@Nullable Class<?> wanted, @Nullable Object parser) {
    return "must be " + expected(wanted) + ", not " + found(parser);
  }

  private static String place(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? ""
        : " (line "
            + failure.getLocation().getLineNr()
            + ", column "
            + failure.getLocation().getColumnNr()
            + ")";
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == Long.class || type == long.class) {
      return "a whole number of at most 64 bits";
    }
    if (type == Integer.class || type == int.class) {
      return "a whole number of at most 32 bits";
    }
    if (type == Double.class || type == double.class) {
      return "a number";
    }
    if (type == Instant.class) {
      return "a time such as \"2026-01-31T12:00:00Z\"";
    }
    if (type == String.class || OpenEnum.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (type == IntOrString.class) {
      return "a whole number or a text";
    }
    return List.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type)
        ? "a list"
        : Map.class.isAssignableFrom(type) ? "a map" : "an object";
  }

  private static String found(@Nullable Object parser) {
    if (!(parser instanceof JsonParser json) || json.currentToken() == null) {
      return "nothing";
    }
    try {
      return switch (json.currentToken()) {
        case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
        case START_ARRAY, END_ARRAY -> "a list";
        case VALUE_STRING -> "the text " + Quoted.text(shortened(json.getText()));
        default -> shortened(json.getText());
      };
    } catch (IOException e) {
      return "something unreadable";
    }
  }

  private static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
