package io.baremetal.api.provisioner;

import java.util.Objects;

/**
 * A value that must not be seen in a log, an event, a status or an exception. Immutable if its
 * content is; equal when the contents are equal.
 *
 * @param <T> type of the secret
 */
public final class Sensitive<T> {

  private final T secret;

  private Sensitive(T secret) {
    this.secret = Objects.requireNonNull(secret, "secret");
  }

  /** Wraps a secret. */
  public static <T> Sensitive<T> of(T secret) {
    return new Sensitive<>(secret);
  }

  /** The secret itself; call it only where the secret is put on the wire. */
  public T reveal() {
    return secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sensitive<?> that && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  /** Always {@code ******}. */
  @Override
  public String toString() {
    return "******";
  }
}
