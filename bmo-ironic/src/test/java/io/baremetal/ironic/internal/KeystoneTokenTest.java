package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a token serves, whatever the clocks say. */
final class KeystoneTokenTest {

  private static final long ASKED = Duration.ofHours(5).toNanos();

  @ParameterizedTest
  @CsvSource({
    "2031-01-01T00:00:00.000000Z, 2031-01-01T01:00:00.000000Z, 3540",
    "1999-01-01T00:00:00Z, 1999-01-01T00:02:00Z, 90",
    "2026-01-01T02:00:00Z, 2026-01-01T01:00:00Z, 3540",
    "2026-01-01T01:00:00Z, 2026-01-01T01:00:00Z, 3540",
    "yesterday, tomorrow, 3540",
    "2026-01-01T00:00:00Z, 9999-01-01T00:00:00Z, 31535940",
  })
  void isReplacedBeforeItExpires_byKeystonesOwnTimes(String issued, String expires, long seconds) {
    KeystoneToken token =
        KeystoneToken.of(
            "secret", Json.object().put("issued_at", issued).put("expires_at", expires), ASKED);
    long end = ASKED + Duration.ofSeconds(seconds).toNanos();

    assertThat(token.isFresh(end - 1)).isTrue();
    assertThat(token.isFresh(end)).isFalse();
    assertThat(token).hasToString("KeystoneToken{******}");
  }
}
