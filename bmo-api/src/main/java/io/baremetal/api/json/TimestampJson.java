package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Points in time as Kubernetes writes them: RFC 3339, UTC, whole seconds. Other offsets and
 * fractions are understood, see {@link Rfc3339}; fractions are dropped on writing.
 */
final class TimestampJson {

  private TimestampJson() {}

  /** Writes a point in time. */
  static final class Writer extends StdScalarSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  /** Reads a point in time. */
  static final class Reader extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, json);
      }
      String text = json.getText();
      try {
        return Rfc3339.parse(text);
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not RFC 3339");
      }
    }
  }
}
