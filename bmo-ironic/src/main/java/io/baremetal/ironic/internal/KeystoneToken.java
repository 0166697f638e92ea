package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * A token and what Keystone told along with it.
 *
 * @param value the secret
 * @param staleNanos when to get another, on the monotonic clock
 * @param catalogue the services that the token opens
 */
record KeystoneToken(String value, long staleNanos, ServiceCatalogue catalogue) {

  private static final Duration EARLY = Duration.ofMinutes(1);

  private static final Duration LONGEST_LIFE = Duration.ofDays(365);

  /** Keystone's default; for answers that do not say. */
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  /**
   * Reads an answer. How long the token lives is taken from Keystone's two times alone, so clocks
   * that differ do no harm.
   *
   * @param askedNanos when it was asked for
   */
  static KeystoneToken of(String value, JsonNode token, long askedNanos) {
    Duration life = life(token);
    Duration early = EARLY.compareTo(life.dividedBy(4)) < 0 ? EARLY : life.dividedBy(4);
    return new KeystoneToken(
        value,
        askedNanos + life.minus(early).toNanos(),
        new ServiceCatalogue(token.path("catalog")));
  }

  private static Duration life(JsonNode token) {
    try {
      Duration life =
          Duration.between(
              OffsetDateTime.parse(token.path("issued_at").asText()),
              OffsetDateTime.parse(token.path("expires_at").asText()));
      if (life.isNegative() || life.isZero()) {
        // Two Keystones with two clocks; a token that is asked for with each call would be worse.
        return USUAL_LIFE;
      }
      return life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
    } catch (DateTimeException e) {
      return USUAL_LIFE;
    }
  }

  boolean isFresh(long nowNanos) {
    return staleNanos - nowNanos > 0;
  }

  /** Nothing of the token. */
  @Override
  public String toString() {
    return "KeystoneToken{******}";
  }
}
