package io.baremetal.ironic.config;

/**
 * One HTTP header that carries credentials.
 *
 * @param name the header's name
 * @param value the secret
 */
public record AuthHeader(String name, String value) {

  /** The name only. */
  @Override
  public String toString() {
    return name + ": ******";
  }
}
