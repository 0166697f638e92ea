package io.baremetal.testkit.cluster.internal.verb;

import java.util.SplittableRandom;
import java.util.UUID;

/** Uids and name suffixes that look random and are the same in each run. Thread-safe. */
public final class IdSource {

  /** Letters and digits that spell no words and are not mistaken for one another. */
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private static final int SUFFIX_LENGTH = 5;
  private static final long VERSION_4 = 0x4000L;
  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VARIANT_2 = 0x8000_0000_0000_0000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  private final SplittableRandom random;

  /** The same seed gives the same ids in the same order. */
  public IdSource(long seed) {
    this.random = new SplittableRandom(seed);
  }

  synchronized String uid() {
    long high = (random.nextLong() & VERSION_MASK) | VERSION_4;
    long low = (random.nextLong() & VARIANT_MASK) | VARIANT_2;
    return new UUID(high, low).toString();
  }

  synchronized String suffix() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SUFFIX_LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
