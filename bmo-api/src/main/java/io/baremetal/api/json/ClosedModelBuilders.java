package io.baremetal.api.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;

/** Takes from the generated builders the place where unknown fields are kept. */
final class ClosedModelBuilders extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription type, BeanDeserializerBuilder builder) {
    if (builder.getAnySetter() != null) {
      builder.removeProperty(PropertyName.construct("unknownFields"));
    }
    return new WithoutAnySetter(builder);
  }

  /** A builder that was given no any-setter; there is no way to take one back. */
  private static final class WithoutAnySetter extends BeanDeserializerBuilder {

    WithoutAnySetter(BeanDeserializerBuilder source) {
      super(source);
      _anySetter = null;
    }
  }
}
