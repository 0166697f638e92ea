package io.baremetal.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX");
  private static final long LAST = 253_402_214_400L;

  @Property(tries = 300)
  void readsAnyPointInTime_inAnyOffset(
      @ForAll @LongRange(min = -62_135_500_000L, max = LAST) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(min = -1080, max = 1080) int minutes) {
    Instant time = Instant.ofEpochSecond(seconds, nanos);
    OffsetDateTime there = time.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    assertThat(Rfc3339.parse(WITH_OFFSET.format(there))).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T03:04:05Z, 2024-01-02T03:04:05Z",
    "2024-01-02T3:04:05Z, 2024-01-02T03:04:05Z",
    "'2024-01-02T03:04:05,5Z', 2024-01-02T03:04:05.5Z",
    "2024-01-02T03:04:05.1234567899Z, 2024-01-02T03:04:05.123456789Z",
    "2024-01-02T03:04:05+24:00, 2024-01-01T03:04:05Z",
    "2024-01-02T03:04:05-00:60, 2024-01-02T04:04:05Z",
    "0000-02-29T00:00:00Z, 0000-02-29T00:00:00Z"
  })
  void reads_whatGoReads(String text, Instant time) {
    assertThat(Rfc3339.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-01-02",
        "2024-01-02T03:04Z",
        "2024-01-02t03:04:05Z",
        "2024-01-02T03:04:05z",
        "2024-01-02 03:04:05Z",
        "2024-01-02T03:04:05",
        "2024-01-02T03:04:05.Z",
        "2024-01-02T03:04:60Z",
        "2024-01-02T24:00:00Z",
        "2023-02-29T03:04:05Z",
        "2024-01-02T03:04:05+02",
        "2024-01-02T03:04:05+0200",
        "2024-01-02T03:04:05+02:00:00",
        "2024-01-02T03:04:05+25:00",
        "2024-01-02T03:04:05+00:61",
        "-2024-01-02T03:04:05Z",
        "12024-01-02T03:04:05Z",
        "２０２４-01-02T03:04:05Z"
      })
  void refuses_whatGoRefuses(String text) {
    assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
