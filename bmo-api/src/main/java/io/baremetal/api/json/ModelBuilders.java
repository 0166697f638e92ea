package io.baremetal.api.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;

/**
 * Takes from the generated builders the property {@code unknownFields}: it is how the model keeps
 * what it does not know, and a document may well have a field of that very name.
 */
final class ModelBuilders extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription type, BeanDeserializerBuilder builder) {
    if (builder.getAnySetter() != null) {
      builder.removeProperty(PropertyName.construct("unknownFields"));
    }
    return builder;
  }
}
