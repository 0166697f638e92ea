package io.baremetal.ironic.cloud;

import io.baremetal.ironic.config.KeystoneIdentity;
import io.baremetal.ironic.config.KeystoneIdentity.ApplicationCredential;
import io.baremetal.ironic.config.KeystoneIdentity.Password;
import io.baremetal.ironic.config.KeystoneIdentity.Token;
import io.baremetal.ironic.config.KeystoneRef;
import io.baremetal.ironic.config.KeystoneScope;
import io.baremetal.ironic.config.KeystoneSettings.Reach;
import java.util.Locale;
import java.util.Optional;

/** The settings that are about Keystone. */
final class CloudKeystone {

  private final CloudValues values;

  CloudKeystone(CloudValues values) {
    this.values = values;
  }

  KeystoneIdentity identity() {
    if (values.first("application_credential_id", "application_credential_name").isPresent()) {
      return applicationCredential();
    }
    Optional<KeystoneRef> user = ref("user_id", "username", "user");
    if (user.isPresent()) {
      return new Password(user.get(), needed("password"));
    }
    return values
        .first("token", "auth_token")
        .map(Token::new)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing proves who you are to Keystone: set OS_USERNAME and OS_PASSWORD, or"
                        + " OS_APPLICATION_CREDENTIAL_ID and OS_APPLICATION_CREDENTIAL_SECRET, or"
                        + " OS_TOKEN"));
  }

  private KeystoneIdentity applicationCredential() {
    KeystoneRef credential =
        values
            .first("application_credential_id")
            .map(KeystoneRef::id)
            .orElseGet(() -> KeystoneRef.name(needed("application_credential_name")));
    return new ApplicationCredential(
        credential, ref("user_id", "username", "user"), needed("application_credential_secret"));
  }

  private String needed(String name) {
    return values
        .secret(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "OS_" + name.toUpperCase(Locale.ROOT) + " is not set, but needed"));
  }

  /** An application credential brings its scope along; naming another is refused by Keystone. */
  KeystoneScope scope() {
    if (values.first("application_credential_id", "application_credential_name").isPresent()) {
      return KeystoneScope.unscoped();
    }
    if (values.first("system_scope").filter("all"::equals).isPresent()) {
      return KeystoneScope.system();
    }
    return ref("project_id", "project_name", "project")
        .or(() -> ref("tenant_id", "tenant_name", "project"))
        .map(KeystoneScope::project)
        .or(() -> domain("domain").map(KeystoneScope::domain))
        .orElseGet(KeystoneScope::unscoped);
  }

  Reach reach() {
    String text = values.first("interface", "endpoint_type").orElse("public");
    String word = text.toLowerCase(Locale.ROOT).replaceAll("url$", "");
    for (Reach reach : Reach.values()) {
      if (reach.wire().equals(word)) {
        return reach;
      }
    }
    throw new IllegalArgumentException(
        "OS_INTERFACE is \"" + text + "\" but must be public, internal or admin");
  }

  private Optional<KeystoneRef> ref(String id, String name, String whose) {
    Optional<KeystoneRef> byId = values.first(id).map(KeystoneRef::id);
    return byId.isPresent()
        ? byId
        : values.first(name).map(text -> KeystoneRef.name(text, domainOf(whose)));
  }

  private KeystoneRef domainOf(String whose) {
    return domain(whose + "_domain")
        .or(() -> domain("default_domain"))
        .or(() -> values.first("default_domain").map(KeystoneRef::id))
        .orElseGet(() -> KeystoneRef.id("default"));
  }

  private Optional<KeystoneRef> domain(String prefix) {
    Optional<KeystoneRef> byId = values.first(prefix + "_id").map(KeystoneRef::id);
    return byId.isPresent() ? byId : values.first(prefix + "_name").map(KeystoneRef::name);
  }
}
