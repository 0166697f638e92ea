package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void isTheSame_whateverTheOrderOfAMap() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", List.of("x", true));
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("b", List.of("x", true));
    other.put("a", 1L);
    assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other)).hasSize(32);
  }

  @Test
  void differs_whenAnythingDoes() {
    assertThat(
            List.of(
                Fingerprint.of(List.of("a", "b")),
                Fingerprint.of(List.of("b", "a")),
                Fingerprint.of(List.of("ab")),
                Fingerprint.of(List.of(List.of("a"), "b")),
                Fingerprint.of(Map.of("a", "b")),
                Fingerprint.of(Map.of("a", 1)),
                Fingerprint.of(Map.of("a", "1"))))
        .doesNotHaveDuplicates();
  }
}
