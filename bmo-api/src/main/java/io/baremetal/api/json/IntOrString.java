package io.baremetal.api.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * A value that Kubernetes lets people write as a number or as a text. Immutable; {@code 1} and
 * {@code "1"} differ, though their texts are the same.
 */
@JsonDeserialize(using = IntOrString.Reader.class)
public final class IntOrString {

  private final Object value;

  private IntOrString(Object value) {
    this.value = value;
  }

  /** A number. */
  public static IntOrString of(long number) {
    return new IntOrString(number);
  }

  /** A text. */
  public static IntOrString of(String text) {
    return new IntOrString(text);
  }

  /** The text, or the number in decimal digits. */
  public String text() {
    return value.toString();
  }

  /** Whether it was written as a number. */
  public boolean isNumber() {
    return value instanceof Long;
  }

  @JsonValue
  Object json() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntOrString that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The text, or the number in decimal digits. */
  @Override
  public String toString() {
    return text();
  }

  /** Reads a number or a text, and refuses anything else. */
  static final class Reader extends StdScalarDeserializer<IntOrString> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(IntOrString.class);
    }

    @Override
    public IntOrString deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (json.hasToken(JsonToken.VALUE_STRING)) {
        return of(json.getText());
      }
      if (json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return of(json.getLongValue());
      }
      return (IntOrString) context.handleUnexpectedToken(IntOrString.class, json);
    }
  }
}
