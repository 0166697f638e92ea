package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What the command line gives of a resource's fields; to be read when the command runs. */
final class Given {

  private final Map<ResourceField, ArgSpec> arguments = new LinkedHashMap<>();

  /** Nothing yet; can be given what has one of these uses. */
  Given(List<ResourceField> fields, Use first, Use... more) {
    Set<Use> wanted = EnumSet.of(first, more);
    for (ResourceField field : fields) {
      field.uses().stream()
          .filter(wanted::contains)
          .findFirst()
          .ifPresent(use -> arguments.put(field, field.argument(use)));
    }
  }

  /** The command with an argument for each of the fields. */
  CommandLine to(Runnable command) {
    CommandLine line = new CommandLine(command);
    arguments.values().forEach(line.getCommandSpec()::add);
    return line;
  }

  private Optional<Object> value(String name) {
    return arguments.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .findFirst()
        .map(entry -> entry.getValue().<Object>getValue());
  }

  /** A text, if it was given; of a list, what names it. */
  Optional<String> text(String field) {
    return value(field).map(Object::toString);
  }

  /** A text that the parser insists on; of a list, what names it. */
  String needed(String field) {
    return text(field).orElseThrow();
  }

  /** A number, if it was given. */
  Optional<Integer> number(String field) {
    return text(field).map(Integer::valueOf);
  }

  /** True or false, if it was given. */
  Optional<Boolean> flag(String field) {
    return text(field).map(Boolean::valueOf);
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

  /** Whether a field is to go. */
  boolean isUnwanted(String field) {
    return value(field).filter(Boolean.TRUE::equals).isPresent();
  }

  /** The fields that can be given. */
  Set<ResourceField> fields() {
    return arguments.keySet();
  }

  /** All that was given and is no section, as it is written in the API. */
  Map<String, Object> simple() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (ResourceField field : fields()) {
      if (field.shape() == Shape.LIST) {
        text(field.name()).ifPresent(list -> fields.put(field.name(), StepLists.plain(list)));
      } else if (field.shape() != Shape.SECTION) {
        value(field.name()).ifPresent(given -> fields.put(field.name(), given));
      }
    }
    return fields;
  }
}
