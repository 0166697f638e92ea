package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.json.JsonValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** A short text that two plain values share only if they are equal, whichever JVM made them. */
final class Fingerprint {

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The fingerprint of maps, lists, texts, numbers and flags; the order of maps does not count. */
  static String of(Object value) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(JsonValues.toTree(value));
    return HexFormat.of().formatHex(fingerprint.digest.digest(), 0, 16);
  }

  private void add(JsonNode json) {
    if (json.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      json.fieldNames().forEachRemaining(names::add);
      text("{" + names.size());
      for (String name : names) {
        text(name);
        add(json.path(name));
      }
    } else if (json.isArray()) {
      text("[" + json.size());
      json.forEach(this::add);
    } else {
      text(json.toString());
    }
  }

  private void text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
