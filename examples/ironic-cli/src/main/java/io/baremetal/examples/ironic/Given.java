package io.baremetal.examples.ironic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the command line gives of a resource's fields; to be read when the command runs. */
final class Given {

  private final Map<String, OptionSpec> options = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param option how a field is given
   */
  Given(List<ResourceField> fields, Function<ResourceField, OptionSpec> option) {
    fields.forEach(field -> options.put(field.name(), option.apply(field)));
  }

  /** The command with an option for each of the fields. */
  CommandLine to(Runnable command) {
    CommandLine line = new CommandLine(command);
    options.values().forEach(line.getCommandSpec()::addOption);
    return line;
  }

  private Optional<Object> value(String field) {
    return Optional.ofNullable(options.get(field)).map(OptionSpec::<Object>getValue);
  }

  /** A text, if it was given. */
  Optional<String> text(String field) {
    return value(field).map(Object::toString);
  }

  /** A text that the parser insists on. */
  String needed(String field) {
    return text(field).orElseThrow();
  }

  /** A number that the parser insists on. */
  int number(String field) {
    return Integer.parseInt(needed(field));
  }

  /** The keys of a section with their values; empty if none was given. */
  Map<String, Object> section(String field) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (value(field).orElse("") instanceof Map<?, ?> given) {
      given.forEach((key, value) -> pairs.put(key.toString(), value.toString()));
    }
    return Values.parsed(pairs);
  }

  /** The keys of a section that are to go; empty if none is. */
  List<String> keys(String field) {
    return value(field).orElse("") instanceof List<?> given
        ? given.stream().map(Object::toString).toList()
        : List.of();
  }

  /** All that were given and are neither sections nor flags, as they are written in the API. */
  Map<String, Object> simple() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field : options.keySet()) {
      value(field)
          .filter(given -> given instanceof String || given instanceof Integer)
          .ifPresent(given -> fields.put(field, given));
    }
    return fields;
  }

  /** The fields that are to go whole. */
  List<String> flags() {
    return options.keySet().stream()
        .filter(field -> value(field).filter(Boolean.TRUE::equals).isPresent())
        .toList();
  }
}
