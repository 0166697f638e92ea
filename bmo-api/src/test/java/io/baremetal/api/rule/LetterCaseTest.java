package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {

  @ParameterizedTest
  @CsvSource({
    "ETH0, eth0",
    "ΟΔΟΣ, οδοσ",
    "\u0130, i",
    "\u0131, \u0131",
    "\ud801\udc00, \ud801\udc28"
  })
  void lowersLetterByLetter_whateverStandsAroundThem(String text, String lower) {
    assertThat(LetterCase.lower(text)).isEqualTo(lower);
  }

  @ParameterizedTest
  @CsvSource({"aB:0C, Ab:0c", "ΟΔΟΣ, οδος", "\u212a, k", "\u017f, S", "µ, μ"})
  void takesTextsForEqual_thatDifferInCase(String one, String other) {
    assertThat(LetterCase.equal(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"i, \u0131", "I, \u0130", "ß, ss", "a, ä", "a, aa"})
  void tellsTextsApart_thatDifferInMore(String one, String other) {
    assertThat(LetterCase.equal(one, other)).isFalse();
  }
}
