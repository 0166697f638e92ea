package io.baremetal.ironic.config;

import java.util.Optional;

/**
 * What a token is good for.
 *
 * @param kind what the reference refers to
 * @param ref the project or domain; empty for the other kinds
 */
public record KeystoneScope(Kind kind, Optional<KeystoneRef> ref) {

  /** Kinds of scopes. */
  public enum Kind {
    /** What a project owns or leases. */
    PROJECT,
    /** A domain. */
    DOMAIN,
    /** The whole deployment; what administrators of Ironic with strict roles need. */
    SYSTEM,
    /** Keystone decides: an application credential's project, else a user's default project. */
    UNSCOPED
  }

  /** A project. */
  public static KeystoneScope project(KeystoneRef project) {
    return new KeystoneScope(Kind.PROJECT, Optional.of(project));
  }

  /** A domain. */
  public static KeystoneScope domain(KeystoneRef domain) {
    return new KeystoneScope(Kind.DOMAIN, Optional.of(domain));
  }

  /** The whole deployment. */
  public static KeystoneScope system() {
    return new KeystoneScope(Kind.SYSTEM, Optional.empty());
  }

  /** Whatever Keystone chooses. */
  public static KeystoneScope unscoped() {
    return new KeystoneScope(Kind.UNSCOPED, Optional.empty());
  }
}
