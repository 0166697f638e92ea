package io.baremetal.api.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a URL, decoded. A pair that cannot be decoded or holds a semicolon is left out.
 *
 * @param values the values of each name, in order
 * @param wellFormed false if at least one pair was left out
 */
public record UrlQuery(Map<String, List<String>> values, boolean wellFormed) {

  /** Copies the values. */
  public UrlQuery {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** The first value of a parameter; may be empty text. */
  public Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name)).map(list -> list.get(0));
  }

  static UrlQuery of(String rawQuery) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    boolean wellFormed = true;
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        wellFormed &= add(pair, values);
      }
    }
    return new UrlQuery(values, wellFormed);
  }

  private static boolean add(String pair, Map<String, List<String>> values) {
    int equals = pair.indexOf('=');
    Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
    Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
    if (pair.indexOf(';') >= 0 || name.isEmpty() || value.isEmpty()) {
      return false;
    }
    values.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
    return true;
  }

  private static Optional<String> decode(String text) {
    return PercentCode.decode(text.replace('+', ' '));
  }
}
