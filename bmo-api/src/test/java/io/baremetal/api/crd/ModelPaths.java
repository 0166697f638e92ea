package io.baremetal.api.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.IntOrString;
import io.baremetal.api.json.OpenEnum;
import io.baremetal.api.meta.ObjectMetadata;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a model by their paths, in the notation of {@link SchemaPaths}. */
final class ModelPaths {

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          String.class, "string",
          Boolean.class, "boolean",
          boolean.class, "boolean",
          Long.class, "integer/int64",
          long.class, "integer/int64",
          Integer.class, "integer/int32",
          Double.class, "number/double",
          Instant.class, "string/date-time",
          IntOrString.class, "int-or-string");

  private final Map<String, String> types = new TreeMap<>();
  private final Map<String, Class<?>> openEnums = new TreeMap<>();

  private ModelPaths() {}

  static ModelPaths of(Class<? extends Extensible> model) {
    ModelPaths paths = new ModelPaths();
    paths.visit("", model);
    return paths;
  }

  /** Type and format by path. */
  Map<String, String> types() {
    return types;
  }

  /** Open lists by path. */
  Map<String, Class<?>> openEnums() {
    return openEnums;
  }

  private void visit(String path, Type type) {
    if (type instanceof ParameterizedType generic) {
      visitGeneric(path, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    } else if (SCALARS.containsKey(type)) {
      types.put(path, SCALARS.get(type));
    } else if (OpenEnum.class.isAssignableFrom((Class<?>) type)) {
      types.put(path, "string");
      openEnums.put(path, (Class<?>) type);
    } else {
      types.put(path, "object");
      if (type != ObjectMetadata.class) {
        visitModel(path, (Class<?>) type);
      }
    }
  }

  private void visitGeneric(String path, Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      visit(path, arguments[0]);
    } else if (raw == List.class) {
      types.put(path, "array");
      visit(path + "[]", arguments[0]);
    } else {
      types.put(path, "object");
      visit(path + "{}", arguments[1]);
    }
  }

  private void visitModel(String path, Class<?> model) {
    for (Method accessor : generated(model).getDeclaredMethods()) {
      JsonProperty property = accessor.getAnnotation(JsonProperty.class);
      if (property != null && !property.value().equals("unknownFields")) {
        visit(path + "." + property.value(), accessor.getGenericReturnType());
      }
    }
  }

  private static Class<?> generated(Class<?> model) {
    try {
      return Class.forName(model.getPackageName() + ".Immutable" + model.getSimpleName());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(model + " has no generated class", e);
    }
  }
}
