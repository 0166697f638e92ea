package io.baremetal.examples.ironic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A field of a resource that the command line can give.
 *
 * @param name its name in the API
 * @param option its option
 * @param shape what it holds
 * @param uses when it can be given
 * @param description for the help
 */
record ResourceField(String name, String option, Shape shape, Set<Use> uses, String description) {

  /** What fields hold. */
  enum Shape {
    /** A text. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** True or false; true when nothing is said. */
    FLAG,
    /** A list of objects, as JSON or in a file. */
    LIST,
    /** Keys, each with a value. */
    SECTION
  }

  /** When a field can be given. */
  enum Use {
    /** To list only some. */
    FILTER,
    /** At creation, always and without an option. */
    FIRST,
    /** At creation, always. */
    NEEDED,
    /** At creation. */
    CREATED,
    /** To be changed. */
    CHANGED,
    /** To be taken off; of a section, each key. */
    REMOVED
  }

  /** A UUID of the caller's choice. */
  static ResourceField uuid() {
    return text("uuid", "--uuid", "A UUID of your choice.", Use.CREATED);
  }

  /** The caller's own notes. */
  static ResourceField extra() {
    return section("extra", "--extra", "Notes.");
  }

  /** The machine that a resource belongs to. */
  static ResourceField node() {
    return text("node_uuid", "--node", "Whose it is.", Use.FILTER, Use.NEEDED, Use.CHANGED);
  }

  /** A field that holds a text. */
  static ResourceField text(String name, String option, String description, Use... uses) {
    return new ResourceField(name, option, Shape.TEXT, Set.of(uses), description);
  }

  /** A field that holds keys with values. */
  static ResourceField section(String name, String option, String description) {
    Set<Use> uses = Set.of(Use.CREATED, Use.CHANGED, Use.REMOVED);
    return new ResourceField(name, option, Shape.SECTION, uses, description);
  }

  /** The argument that limits a list to a value of the field. */
  String filter() {
    return name.replaceAll("_uuid$", "").replace("_", "");
  }

  /** How it is given for a use. */
  ArgSpec argument(Use use) {
    return switch (use) {
      case FIRST ->
          PositionalParamSpec.builder()
              .index("0")
              .arity("1")
              .type(String.class)
              .paramLabel(option.substring(2).toUpperCase(Locale.ROOT))
              .description(description)
              .build();
      case NEEDED -> typed().required(true).build();
      case FILTER, CREATED, CHANGED -> typed().build();
      case REMOVED ->
          shape == Shape.SECTION
              ? described("KEY").type(List.class).auxiliaryTypes(String.class).build()
              : described("").type(boolean.class).build();
    };
  }

  private OptionSpec.Builder typed() {
    return switch (shape) {
      case TEXT -> described("VALUE").type(String.class);
      case NUMBER -> described("N").type(Integer.class);
      case FLAG -> described("BOOLEAN").type(Boolean.class).arity("0..1").fallbackValue("true");
      case LIST -> described("JSON|FILE|-").type(String.class);
      case SECTION ->
          described("KEY=VALUE").type(Map.class).auxiliaryTypes(String.class, String.class);
    };
  }

  private OptionSpec.Builder described(String label) {
    return OptionSpec.builder(option).paramLabel(label).description(description);
  }
}
