package io.baremetal.deploy.operator.secret;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.baremetal.deploy.facts.IronicLogin;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Makes logins to Ironic. A login is made once for a deployment: whoever changes it later has to
 * restart everything that uses it. Thread-safe if the source of chance is.
 */
public final class IronicLogins {

  /** The user that a deployment has. */
  public static final String USERNAME = "ironic-user";

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static final int LENGTH = 16;

  /** The web server compares at each request, so that a high cost would be paid all the time. */
  private static final int COST = 5;

  private final SecureRandom random;

  /** Makes nothing yet. */
  public IronicLogins(SecureRandom random) {
    this.random = random;
  }

  /** A new login with a password of 16 letters and digits, about 95 bits of chance. */
  public IronicLogin issue(String username) {
    StringBuilder password = new StringBuilder(LENGTH);
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
    // 2y: the name of the algorithm that Apache knows.
    byte[] hash =
        BCrypt.with(Version.VERSION_2Y, random, LongPasswordStrategies.strict(Version.VERSION_2Y))
            .hash(COST, password.toString().getBytes(StandardCharsets.UTF_8));
    return new IronicLogin(
        username,
        password.toString(),
        username + ":" + new String(hash, StandardCharsets.US_ASCII));
  }
}
