package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2400.0 MHz|2400",
        "'  2400'|2400",
        "'\u00a0\t2400'|2400",
        "2_400.5|2400.5",
        ".5x|0.5",
        "5.|5",
        "-100|-100",
        "+1e3GHz|1000",
        "1e100|1e100",
        "3p4|48",
        "0p2400|0",
        "0x1.8p1|3",
        "2400,5|2400",
      })
  void readsTheNumber_thatComesFirst(String text, double number) {
    assertThat(LeadingNumber.of(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MHz",
        ".",
        "-",
        "2400e",
        "2400E MHz",
        "24p",
        "24P3",
        "2__400",
        "2400_",
        "_2400",
        "0x10",
        "\n2400",
        "1e400",
        "\u0662",
        "n5",
        "\u001c5"
      })
  void readsNothing_whereGoReadsNothing(String text) {
    assertThat(LeadingNumber.of(text)).isEmpty();
  }

  @Test
  void readsWhatIsNotFinite_asSuch() {
    assertThat(LeadingNumber.of("nAn MHz")).contains(Double.NaN);
    assertThat(LeadingNumber.of("+Infinity")).contains(Double.POSITIVE_INFINITY);
    assertThat(LeadingNumber.of("-inf")).contains(Double.NEGATIVE_INFINITY);
  }
}
