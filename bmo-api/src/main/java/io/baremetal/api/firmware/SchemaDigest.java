package io.baremetal.api.firmware;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name of a schema, which is the same for all machines with the same settings. */
final class SchemaDigest {

  private static final int BYTES = 4;

  private SchemaDigest() {}

  static String nameOf(Map<String, SettingSchema> settings) {
    List<String> words = new ArrayList<>();
    settings.forEach((name, setting) -> describe(name, setting, words));
    String text =
        words.stream()
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .sorted(Arrays::compareUnsigned)
            .map(word -> new String(word, StandardCharsets.UTF_8))
            .collect(Collectors.joining(" ", "[", "]"));
    byte[] digest = sha256(text.getBytes(StandardCharsets.UTF_8));
    return "schema-" + HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static void describe(String name, SettingSchema setting, List<String> words) {
    words.add(name);
    words.add(setting.attributeType().map(AttributeType::wire).orElse(""));
    words.addAll(setting.allowableValues());
    for (Optional<Long> limit :
        List.of(
            setting.lowerBound(), setting.upperBound(), setting.minLength(), setting.maxLength())) {
      limit.map(String::valueOf).ifPresent(words::add);
    }
    setting.readOnly().map(String::valueOf).ifPresent(words::add);
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
