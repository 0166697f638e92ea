package io.baremetal.examples.ironic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A field of a resource that the command line can give.
 *
 * @param name its name in the API
 * @param option its option
 * @param use when it is given
 * @param description for the help
 */
record ResourceField(String name, String option, Use use, String description) {

  /** When and how a field is given. */
  enum Use {
    /** A text, once and for all. */
    FIXED,
    /** A text, or nothing. */
    OPTIONAL,
    /** A text that every resource of the kind has. */
    NEEDED,
    /** A whole number that every resource of the kind has. */
    NUMBER,
    /** Keys, each with a value. */
    SECTION
  }

  private static final String NODE = "--node";

  private static final ResourceField UUID =
      new ResourceField("uuid", "--uuid", Use.FIXED, "A UUID of your choice.");
  private static final ResourceField EXTRA =
      new ResourceField("extra", "--extra", Use.SECTION, "Notes.");

  /** The fields of a kind, and those that every kind has. */
  static List<ResourceField> with(ResourceField... own) {
    List<ResourceField> fields = new ArrayList<>(List.of(UUID));
    fields.addAll(List.of(own));
    fields.add(EXTRA);
    return List.copyOf(fields);
  }

  /** The machine that the resource belongs to. */
  static ResourceField node() {
    return new ResourceField("node_uuid", NODE, Use.NEEDED, "Of this machine, by its UUID.");
  }

  /** Whether lists can be limited to a value of the field. */
  boolean isFilter() {
    return option.equals(NODE);
  }

  /** The argument that limits a list. */
  String filter() {
    return option.substring(2);
  }

  /** Whether a resource can do without the field, or without a key in it. */
  boolean canGo() {
    return use == Use.OPTIONAL || use == Use.SECTION;
  }

  /** The option by which a resource is created with the field. */
  OptionSpec forCreation() {
    return typed().required(use == Use.NEEDED || use == Use.NUMBER).build();
  }

  /** The option by which the field is changed. */
  OptionSpec forChange() {
    return typed().build();
  }

  /** The option by which the field, or a key in it, is taken off. */
  OptionSpec forRemoval() {
    return use == Use.SECTION
        ? described().type(List.class).auxiliaryTypes(String.class).paramLabel("KEY").build()
        : described().type(boolean.class).build();
  }

  private OptionSpec.Builder typed() {
    return switch (use) {
      case SECTION ->
          described()
              .type(Map.class)
              .auxiliaryTypes(String.class, String.class)
              .paramLabel("KEY=VALUE");
      case NUMBER -> described().type(Integer.class).paramLabel("N");
      case FIXED, OPTIONAL, NEEDED -> described().type(String.class).paramLabel("VALUE");
    };
  }

  private OptionSpec.Builder described() {
    return OptionSpec.builder(option).description(description);
  }
}
