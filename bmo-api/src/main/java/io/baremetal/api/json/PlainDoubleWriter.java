package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a whole number without a fraction ({@code 2100}, not {@code 2100.0}), as Go does. */
final class PlainDoubleWriter extends StdSerializer<Double> {

  private static final long serialVersionUID = 1L;

  /** Up to here every whole number is exact as a double. */
  private static final double EXACT = 1L << 53;

  PlainDoubleWriter() {
    super(Double.class);
  }

  @Override
  public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    double number = value;
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }
}
