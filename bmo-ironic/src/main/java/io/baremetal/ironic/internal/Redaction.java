package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Takes a request's secrets out of what the server says about it. Ironic repeats parts of a body in
 * its complaints.
 */
final class Redaction implements UnaryOperator<String> {

  private static final String MASK = "******";
  // Shorter ones would turn half of an ordinary sentence into asterisks.
  private static final int SHORTEST = 4;
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "x-auth-token", "proxy-authorization");
  private static final Set<String> SECRET_WORDS =
      Set.of(
          "password",
          "passwd",
          "secret",
          "token",
          "configdrive",
          "user_data",
          "httpheaders",
          "vendor_data",
          "credential",
          "private",
          "auth");

  private final Set<String> secrets =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));

  private Redaction() {}

  static Redaction of(Outgoing request) {
    Redaction redaction = new Redaction();
    request.headers().forEach(redaction::header);
    request.call().body().ifPresent(redaction::search);
    return redaction;
  }

  private void header(String name, String value) {
    if (SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      add(value);
      add(value.substring(value.indexOf(' ') + 1));
    }
  }

  private void search(JsonNode json) {
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      if (SECRET_WORDS.stream().anyMatch(key::contains)) {
        addAll(entry.getValue());
      } else {
        search(entry.getValue());
      }
    }
    if (json.isArray()) {
      json.forEach(this::element);
    }
  }

  // An operation of a patch has the name of what it sets in another place than the value.
  private void element(JsonNode item) {
    String path = item.path("path").asText("").toLowerCase(Locale.ROOT);
    if (SECRET_WORDS.stream().anyMatch(path::contains)) {
      addAll(item.path("value"));
    } else {
      search(item);
    }
  }

  private void addAll(JsonNode json) {
    if (json.isTextual() || json.isNumber()) {
      add(json.asText());
    } else {
      json.forEach(this::addAll);
    }
  }

  private void add(String secret) {
    if (secret.length() >= SHORTEST) {
      secrets.add(secret);
      secrets.add(secret.replace("\\", "\\\\").replace("\n", "\\n"));
    }
  }

  @Override
  public String apply(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, MASK);
    }
    return clean;
  }
}
