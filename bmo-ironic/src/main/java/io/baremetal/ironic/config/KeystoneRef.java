package io.baremetal.ironic.config;

import java.util.Optional;

/**
 * Which user, project or domain of Keystone is meant: by id, or by a name, which for users and
 * projects is unique only within a domain.
 *
 * @param kind what {@code value} is
 * @param value the id or the name, not empty
 * @param domain where the name is looked for; empty for ids and for domains themselves
 */
public record KeystoneRef(Kind kind, String value, Optional<KeystoneRef> domain) {

  /** How something is named. */
  public enum Kind {
    /** By what Keystone generated. */
    ID,
    /** By what people call it. */
    NAME
  }

  /** Refuses an empty value. */
  public KeystoneRef {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a Keystone id or name must not be empty");
    }
  }

  /** Something by its id. */
  public static KeystoneRef id(String id) {
    return new KeystoneRef(Kind.ID, id, Optional.empty());
  }

  /** A domain by its name. */
  public static KeystoneRef name(String name) {
    return new KeystoneRef(Kind.NAME, name, Optional.empty());
  }

  /** A user or a project by its name within a domain. */
  public static KeystoneRef name(String name, KeystoneRef domain) {
    return new KeystoneRef(Kind.NAME, name, Optional.of(domain));
  }
}
