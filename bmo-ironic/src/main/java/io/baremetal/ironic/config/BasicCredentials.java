package io.baremetal.ironic.config;

/**
 * User name and password for HTTP basic authentication.
 *
 * @param username must not be empty or hold a colon, which HTTP basic authentication cannot carry
 * @param password the secret, never shown
 */
public record BasicCredentials(String username, String password) {

  /** Refuses a user name that the protocol cannot carry. */
  public BasicCredentials {
    if (username.isEmpty() || username.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "user name \"" + username + "\" must be non-empty and without a colon");
    }
  }

  /** The user name only. */
  @Override
  public String toString() {
    return username + ":******";
  }
}
