package io.baremetal.deploy.facts;

/**
 * How to log in to Ironic.
 *
 * @param username a name without a colon
 * @param password the secret
 * @param htpasswd the line that a web server compares with, {@code name:bcrypt hash}; also secret
 */
public record IronicLogin(String username, String password, String htpasswd) {

  /** The user name only. */
  @Override
  public String toString() {
    return username + ":******";
  }
}
