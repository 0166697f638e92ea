package io.baremetal.ironic.config;

/**
 * The API versions that a server speaks. It may shrink and grow while a server is being upgraded.
 *
 * @param oldest the first version it still answers
 * @param newest the last version it knows
 */
public record MicroversionRange(Microversion oldest, Microversion newest) {

  /** Refuses a range that ends before it begins. */
  public MicroversionRange {
    if (oldest.compareTo(newest) > 0) {
      throw new IllegalArgumentException("API versions " + oldest + " to " + newest + " are empty");
    }
  }

  /** Whether the server speaks this version. */
  public boolean contains(Microversion version) {
    return version.isAtLeast(oldest) && newest.isAtLeast(version);
  }

  /** Such as {@code 1.1 to 1.115}. */
  @Override
  public String toString() {
    return oldest + " to " + newest;
  }
}
