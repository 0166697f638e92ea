package io.baremetal.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

  @Test
  void escapesWhatWouldBreakTheLine_whenTextIsQuoted() {
    assertThat(Quoted.text("a\n\"b\"\u200b")).isEqualTo("\"a\\u000a\\\"b\\\"\\u200b\"");
    assertThat(Quoted.text("a\u2028b\u2029\u0085")).isEqualTo("\"a\\u2028b\\u2029\\u0085\"");
  }

  @Test
  void cutsText_whenItIsTooLong() {
    assertThat(Quoted.text("x".repeat(500))).hasSize(205).endsWith("...\"");
  }

  @Test
  void hidesLogin_whenUrlHasOne() {
    assertThat(Quoted.url("redfish://root:pa@ss@h/a@b")).isEqualTo("\"redfish://******@h/a@b\"");
    assertThat(Quoted.url("redfish:root:pass@h")).isEqualTo("\"redfish:******@h\"");
  }

  @Test
  void keepsUrl_whenItHasNoLogin() {
    assertThat(Quoted.url("http://h/a@b?c@d")).isEqualTo("\"http://h/a@b?c@d\"");
  }
}
