package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads a number that a double can hold; no texts such as {@code "NaN"}, and no infinity. */
final class FiniteDoubleReader extends StdScalarDeserializer<Double> {

  private static final long serialVersionUID = 1L;

  FiniteDoubleReader() {
    super(Double.class);
  }

  @Override
  public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.currentToken().isNumeric()) {
      return (Double) context.handleUnexpectedToken(Double.class, json);
    }
    double number = json.getDoubleValue();
    return Double.isFinite(number)
        ? Double.valueOf(number)
        : (Double) context.handleWeirdNumberValue(Double.class, number, "too large");
  }
}
