package io.baremetal.api.bmc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
