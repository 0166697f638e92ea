package io.baremetal.ironic.config;

import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** How to get a token from Keystone (identity API v3), and which endpoints of its catalogue. */
@Value.Immutable
@RequestStyle
public interface KeystoneSettings {

  /**
   * Where Keystone is, such as {@code https://keystone.example:5000}; with or without {@code /v3}.
   */
  String authUrl();

  /** Who asks; read anew for every token, so a changed password needs no restart. */
  @Value.Redacted
  Supplier<KeystoneIdentity> identity();

  /** What the token is good for; whatever Keystone chooses by default. */
  @Value.Default
  default KeystoneScope scope() {
    return KeystoneScope.unscoped();
  }

  /** Region whose endpoints are used; any by default. */
  Optional<String> region();

  /** Which of a service's endpoints is used; the public one by default. */
  @Value.Default
  default Reach reach() {
    return Reach.PUBLIC;
  }

  /** Kinds of endpoints in a catalogue. */
  enum Reach {
    /** For everybody. */
    PUBLIC("public"),
    /** For those on the deployment's own network. */
    INTERNAL("internal"),
    /** For administrators. */
    ADMIN("admin");

    private final String wire;

    Reach(String wire) {
      this.wire = wire;
    }

    /** As the catalogue writes it. */
    public String wire() {
      return wire;
    }
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link KeystoneSettings}. Not thread-safe. */
  final class Builder extends ImmutableKeystoneSettings.Builder {
    Builder() {}
  }
}
