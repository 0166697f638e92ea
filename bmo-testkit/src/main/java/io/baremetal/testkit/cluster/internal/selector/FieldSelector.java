package io.baremetal.testkit.cluster.internal.selector;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A field selector in its query form: {@code metadata.name=a,status.phase!=Running}. */
public final class FieldSelector {

  private final List<Term> terms;

  private FieldSelector(List<Term> terms) {
    this.terms = terms;
  }

  private record Term(String field, boolean equal, String value) {

    boolean matches(JsonNode object) {
      JsonNode node = object;
      for (String part : field.split("\\.", -1)) {
        node = node.path(part);
      }
      return node.asText("").equals(value) == equal;
    }
  }

  /**
   * Parses a selector; an empty one selects everything.
   *
   * @param supported the fields that the kind can be selected by, besides name and namespace
   */
  public static FieldSelector parse(String text, Set<String> supported) {
    List<Term> terms = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        terms.add(term(part.strip(), supported));
      }
    }
    return new FieldSelector(List.copyOf(terms));
  }

  private static Term term(String text, Set<String> supported) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw RequestRefusedException.badRequest(
          "cannot read the field selector term '" + text + "'");
    }
    boolean negated = text.charAt(equals - 1) == '!';
    String field = text.substring(0, negated ? equals - 1 : equals);
    int value = text.startsWith("==", equals) ? equals + 2 : equals + 1;
    if (!field.equals("metadata.name")
        && !field.equals("metadata.namespace")
        && !supported.contains(field)) {
      throw RequestRefusedException.badRequest(
          "field label not supported: this kind cannot be selected by '" + field + "'");
    }
    return new Term(field, !negated, text.substring(value));
  }

  /** Whether it selects everything. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether all terms hold for this object. */
  public boolean matches(JsonNode object) {
    return terms.stream().allMatch(term -> term.matches(object));
  }

  /** The one name that it selects, when it names one. */
  public Optional<String> name() {
    return terms.stream()
        .filter(term -> term.equal() && term.field().equals("metadata.name"))
        .map(Term::value)
        .findFirst();
  }
}
