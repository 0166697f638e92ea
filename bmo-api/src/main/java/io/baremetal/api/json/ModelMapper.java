package io.baremetal.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the one mapper is set up; what the settings mean for users is said at {@link ModelJson}. */
final class ModelMapper {

  /** Deeper than any CRD by far, and safe for every thread's stack. */
  static final int MAX_DEPTH = 200;

  /** Ten times what an API server stores in one object. */
  static final int MAX_CHARACTERS = 16 << 20;

  private ModelMapper() {}

  static ObjectMapper create() {
    JsonFactory json = factory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    JsonMapper mapper =
        settings(json, new ModelBuilders())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper.setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.FAIL));
    return mapper;
  }

  /** For documents in which a field that nobody knows is a mistake. */
  static ObjectMapper closed() {
    JsonMapper mapper =
        settings(factory().build(), new ClosedModelBuilders())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .build();
    mapper.setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP));
    return mapper;
  }

  private static JsonMapper.Builder settings(JsonFactory json, BeanDeserializerModifier builders) {
    return JsonMapper.builder(json)
        .defaultLocale(Locale.ROOT)
        .addModule(new Jdk8Module())
        .addModule(modelTypes(builders))
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(config -> config.setAcceptBlankAsEmpty(false))
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .withConfigOverride(List.class, list -> list.setInclude(whenNotEmpty()))
        .withConfigOverride(Map.class, map -> map.setInclude(whenNotEmpty()));
  }

  private static JsonFactoryBuilder factory() {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    return builder
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxDocumentLength(MAX_CHARACTERS)
                .build());
  }

  private static SimpleModule modelTypes(BeanDeserializerModifier builders) {
    return new SimpleModule("bmo-models")
        .addSerializer(Instant.class, new TimestampJson.Writer())
        .addDeserializer(Instant.class, new TimestampJson.Reader())
        .addSerializer(Double.class, new PlainDoubleWriter())
        .addDeserializer(Double.class, new FiniteDoubleReader())
        .setDeserializerModifier(builders)
        .setSerializerModifier(new EmptyPartsOmitted());
  }

  private static JsonInclude.Value whenNotEmpty() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
  }
}
