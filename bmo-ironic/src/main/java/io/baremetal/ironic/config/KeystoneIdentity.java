package io.baremetal.ironic.config;

import java.util.Optional;
import java.util.function.Function;

/** Who asks Keystone for a token, and what proves it. Secrets are not shown by {@code toString}. */
public sealed interface KeystoneIdentity {

  /** Calls the function for the case that this is. */
  <R> R match(Cases<R> cases);

  /**
   * A function for each kind of identity, so that a new kind breaks compilation where it matters.
   *
   * @param password for users with a password
   * @param applicationCredential for application credentials
   * @param token for tokens that somebody else obtained
   */
  record Cases<R>(
      Function<Password, R> password,
      Function<ApplicationCredential, R> applicationCredential,
      Function<Token, R> token) {}

  /**
   * A user with a password.
   *
   * @param user who
   * @param password the secret
   */
  record Password(KeystoneRef user, String password) implements KeystoneIdentity {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.password().apply(this);
    }

    /** The user only. */
    @Override
    public String toString() {
      return "Password{" + user.value() + "}";
    }
  }

  /**
   * An application credential, which brings its own project along.
   *
   * @param credential by id, or by name; a name needs the user
   * @param user whose credential it is; not needed with an id
   * @param secret the secret
   */
  record ApplicationCredential(KeystoneRef credential, Optional<KeystoneRef> user, String secret)
      implements KeystoneIdentity {

    /** Refuses a name that belongs to nobody. */
    public ApplicationCredential {
      if (credential.kind() == KeystoneRef.Kind.NAME && user.isEmpty()) {
        throw new IllegalArgumentException(
            "application credential \""
                + credential.value()
                + "\" is given by name, so its user is needed too");
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.applicationCredential().apply(this);
    }

    /** The credential's id or name only. */
    @Override
    public String toString() {
      return "ApplicationCredential{" + credential.value() + "}";
    }
  }

  /**
   * A token that is exchanged for one of another scope.
   *
   * @param token the secret
   */
  record Token(String token) implements KeystoneIdentity {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.token().apply(this);
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
      return "Token{******}";
    }
  }
}
