package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoundedNumbersTest {

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9007199254740992        | 9007199254740992
          9007199254740993        | 9007199254740992
          18446744073709551615    | 18446744073709552000
          -9007199254740993       | -9007199254740992
          2.50                    | 2.5
          1.0                     | 1
          0                       | 0
          2e3                     | 2000
          2.0E-3                  | 0.002
          0.1                     | 0.1
          0.30000000000000004     | 0.30000000000000004
          1e400                   | 1E+400
          [{"a":[9007199254740993]}] | [{"a":[9007199254740992]}]
          ["9007199254740993", null] | ["9007199254740993",null]
          """)
  void areThoseOfADouble_inTheFewestDigits(String exact, String rounded)
      throws JsonProcessingException {
    assertThat(RoundedNumbers.in(EXACT.readTree(exact))).hasToString(rounded);
  }
}
