package io.baremetal.api.bmc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BmcCredentialsTest {

  @Test
  void losesWhiteSpaceAround_whenReadFromASecret() {
    assertThat(BmcCredentials.fromSecret(" root\n", "\u00a0p w\t"))
        .isEqualTo(BmcCredentials.of("root", "p w"));
  }

  @Test
  void namesTheMissingKey_whenOnePartIsEmpty() {
    assertThat(BmcCredentials.of("", "").problem())
        .hasValueSatisfying(BmcCredentialsTest::username);
    assertThat(BmcCredentials.of("root", "").problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("password"));
    assertThat(BmcCredentials.of("root", "pw").problem()).isEmpty();
  }

  private static void username(String problem) {
    assertThat(problem).contains("username");
  }

  @Test
  void trims_everyKindOfBlank() {
    assertThat(BmcCredentials.fromSecret("\u0085 a\u00a0\n", " \u2003 "))
        .isEqualTo(BmcCredentials.of("a", ""));
    assertThat(BmcCredentials.fromSecret("", "x\u0085").password()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001c", "\u001f", "\u180e", "\u200b", "\ufeff", "\u0000"})
  void keeps_whatIsNoBlank(String end) {
    assertThat(BmcCredentials.fromSecret(end + "a", "b" + end))
        .isEqualTo(BmcCredentials.of(end + "a", "b" + end));
  }
}
