package io.baremetal.testkit.cluster.internal.selector;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A label selector in its query form: {@code a=b,c!=d,e in (f,g),h notin (i),j,!k}. All terms must
 * hold.
 */
public final class LabelSelector {

  private static final String KEY = "([A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?)";
  private static final Pattern SET_TERM =
      Pattern.compile("\\s*" + KEY + "\\s+(in|notin)\\s*\\(([^()]*)\\)\\s*");
  private static final Pattern VALUE_TERM =
      Pattern.compile("\\s*" + KEY + "\\s*(==|=|!=)\\s*([-A-Za-z0-9_.]*)\\s*");
  private static final Pattern EXISTS_TERM = Pattern.compile("\\s*(!?)\\s*" + KEY + "\\s*");

  private final List<Predicate<Map<String, String>>> terms;

  private LabelSelector(List<Predicate<Map<String, String>>> terms) {
    this.terms = terms;
  }

  /** Parses a selector; an empty one selects everything. Refuses (400) what it cannot read. */
  public static LabelSelector parse(String text) {
    List<Predicate<Map<String, String>>> terms = new ArrayList<>();
    for (String term : split(text)) {
      terms.add(term(term));
    }
    return new LabelSelector(List.copyOf(terms));
  }

  /** Whether it selects everything. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether all terms hold for these labels. */
  public boolean matches(Map<String, String> labels) {
    return terms.stream().allMatch(term -> term.test(labels));
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    if (!text.isBlank()) {
      parts.add(text.substring(start));
    }
    return parts;
  }

  private static Predicate<Map<String, String>> term(String text) {
    Matcher set = SET_TERM.matcher(text);
    if (set.matches()) {
      String key = set.group(1);
      Set<String> values =
          Stream.of(set.group(3).split(",", -1)).map(String::strip).collect(Collectors.toSet());
      return set.group(2).equals("in")
          ? labels -> labels.containsKey(key) && values.contains(labels.get(key))
          : labels -> !labels.containsKey(key) || !values.contains(labels.get(key));
    }
    Matcher value = VALUE_TERM.matcher(text);
    if (value.matches()) {
      String key = value.group(1);
      String wanted = value.group(3);
      return value.group(2).equals("!=")
          ? labels -> !wanted.equals(labels.get(key))
          : labels -> wanted.equals(labels.get(key));
    }
    Matcher exists = EXISTS_TERM.matcher(text);
    if (exists.matches()) {
      String key = exists.group(2);
      boolean absent = !exists.group(1).isEmpty();
      return labels -> labels.containsKey(key) != absent;
    }
    throw RequestRefusedException.badRequest("cannot read the label selector term '" + text + "'");
  }
}
