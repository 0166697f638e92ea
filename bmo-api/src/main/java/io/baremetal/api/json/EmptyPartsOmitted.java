package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;

/** Leaves a property of type {@link OmittedWhenEmpty} out when its value says nothing. */
final class EmptyPartsOmitted extends BeanSerializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
    properties.replaceAll(
        property ->
            property.getType().isTypeOrSubTypeOf(OmittedWhenEmpty.class)
                ? new Omitting(property)
                : property);
    return properties;
  }

  /** Writes like the property that it stands for, unless there is nothing to say. */
  private static final class Omitting extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    Omitting(BeanPropertyWriter property) {
      super(property);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider)
        throws Exception {
      if (!((OmittedWhenEmpty) get(bean)).isEmpty()) {
        super.serializeAsField(bean, json, provider);
      }
    }
  }
}
