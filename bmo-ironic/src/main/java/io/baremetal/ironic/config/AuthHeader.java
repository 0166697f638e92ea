package io.baremetal.ironic.config;

/**
 * One HTTP header that carries credentials.
 *
 * @param name the header's name
 * @param value the secret
 */
public record AuthHeader(String name, String value) {

  /** Refuses a value that no header can carry, and says where, not what. */
  public AuthHeader {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        throw new IllegalArgumentException(
            "the value of %s has character 0x%02x at %d, which no HTTP header can carry"
                .formatted(name, (int) c, i));
      }
    }
  }

  /** The name only. */
  @Override
  public String toString() {
    return name + ": ******";
  }
}
