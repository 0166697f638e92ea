package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebootModeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | ''",
        "null | ''",
        "' {\"mode\":\"hard\"}\n' | hard",
        "{\"MODE\":\"soft\",\"Force\":true} | soft",
        "{\"mode\":\"hard\",\"mode\":\"soft\"} | soft",
        "{\"mode\":\"hard\",\"mode\":null} | hard",
        "{\"mode\":\"hard\",\"other\":{\"mode\":5,\"force\":[]}} | hard",
        "{\"mode\":\"h\\u0061rd\"} | hard"
      })
  void isTheLastOneGiven(String value, String mode) {
    assertThat(RebootMode.requestedBy(value)).contains(mode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hard",
        "\"hard\"",
        "[]",
        "1",
        "true",
        "{",
        "{}}",
        "{} {}",
        "null x",
        "{\"mode\":1}",
        "{\"mode\":1,\"mode\":\"hard\"}",
        "{\"force\":\"yes\",\"force\":true}",
        "{\"force\":0}",
        "{\"mode\":[\"hard\"]}",
        "{\"mode\":\"hard\",}",
        "{'mode':'hard'}",
        "{\"mode\":\"hard\"} // now"
      })
  void isUnknown_whenTheValueCannotBeRead(String value) {
    assertThat(RebootMode.requestedBy(value)).isEmpty();
  }

  @Test
  void isFound_besideANumberOfAnyLength() {
    String value = "{\"mode\":\"soft\",\"x\":" + "9".repeat(5000) + "}";
    assertThat(RebootMode.requestedBy(value)).contains("soft");
  }

  @Property(tries = 300)
  void isFoundOrNot_whateverTheText(@ForAll String text) {
    assertThat(RebootMode.requestedBy(text)).isNotNull();
    assertThat(RebootMode.requestedBy("{\"" + text + "\":\"hard\"")).isEmpty();
  }
}
