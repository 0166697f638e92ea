package io.baremetal.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntOrStringTest {

  @ParameterizedTest
  @ValueSource(strings = {"5", "-9223372036854775808", "\"5\"", "\"\""})
  void comesBack_inItsNotation(String json) {
    IntOrString value = ModelJson.read(json, IntOrString.class).orElseThrow();

    assertThat(ModelJson.write(value)).isEqualTo(json);
    assertThat(value.isNumber()).isEqualTo(!json.startsWith("\""));
    assertThat(value.text()).isEqualTo(json.replace("\"", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "true", "{}", "[1]", "9223372036854775808"})
  void refuses_everythingElse(String json) {
    assertThat(ModelJson.read(json, IntOrString.class).problems()).hasSize(1);
  }

  @Test
  void writesNumbers_asGoDoes() {
    assertThat(ModelJson.write(2100.0)).isEqualTo("2100");
    assertThat(ModelJson.write(0.5)).isEqualTo("0.5");
    assertThat(ModelJson.write(1e300)).isEqualTo("1.0E300");
  }
}
