package io.baremetal.k8s.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.json.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HardwareAnnotationTest {

  @Test
  void readsDetails() {
    assertThat(HardwareAnnotation.parse("{\"hostname\": \"x\"}").hostname()).contains("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"hostName\": \"x\"}",
        "{\"cpu\": {\"cores\": 4}}",
        "{\"nics\": [{\"name\": \"a\", \"colour\": \"red\"}]}",
        "{\"firmware\": {\"bios\": {\"age\": 3}}}"
      })
  void refusesWhatItDoesNotKnow(String json) {
    assertThatThrownBy(() -> HardwareAnnotation.parse(json))
        .isInstanceOf(UnreadableDocumentException.class);
  }
}
