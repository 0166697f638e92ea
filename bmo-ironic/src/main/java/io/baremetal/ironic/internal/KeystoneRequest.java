package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.config.KeystoneIdentity;
import io.baremetal.ironic.config.KeystoneIdentity.ApplicationCredential;
import io.baremetal.ironic.config.KeystoneIdentity.Cases;
import io.baremetal.ironic.config.KeystoneIdentity.Password;
import io.baremetal.ironic.config.KeystoneIdentity.Token;
import io.baremetal.ironic.config.KeystoneRef;
import io.baremetal.ironic.config.KeystoneRef.Kind;
import io.baremetal.ironic.config.KeystoneScope;
import java.util.Locale;

/** The body of {@code POST /v3/auth/tokens} of the identity API. */
final class KeystoneRequest {

  private KeystoneRequest() {}

  static ObjectNode of(KeystoneIdentity identity, KeystoneScope scope) {
    ObjectNode body = Json.object();
    ObjectNode auth = body.putObject("auth");
    ObjectNode proof = auth.putObject("identity");
    String method =
        identity.match(
            new Cases<>(
                password -> password(proof, password),
                credential -> applicationCredential(proof, credential),
                token -> token(proof, token)));
    proof.putArray("methods").add(method);
    addScope(auth, scope);
    return body;
  }

  private static String password(ObjectNode proof, Password password) {
    ObjectNode user = proof.putObject("password").putObject("user");
    fill(user, password.user());
    user.put("password", password.password());
    return "password";
  }

  private static String applicationCredential(ObjectNode proof, ApplicationCredential given) {
    ObjectNode credential = proof.putObject("application_credential");
    fill(credential, given.credential());
    given.user().ifPresent(user -> fill(credential.putObject("user"), user));
    credential.put("secret", given.secret());
    return "application_credential";
  }

  private static String token(ObjectNode proof, Token token) {
    proof.putObject("token").put("id", token.token());
    return "token";
  }

  private static void addScope(ObjectNode auth, KeystoneScope scope) {
    switch (scope.kind()) {
      case SYSTEM -> auth.putObject("scope").putObject("system").put("all", true);
      case PROJECT, DOMAIN -> {
        ObjectNode of =
            auth.putObject("scope").putObject(scope.kind().name().toLowerCase(Locale.ROOT));
        scope.ref().ifPresent(ref -> fill(of, ref));
      }
      case UNSCOPED -> {
        // Left out, Keystone decides.
      }
    }
  }

  private static void fill(ObjectNode object, KeystoneRef ref) {
    object.put(ref.kind() == Kind.ID ? "id" : "name", ref.value());
    ref.domain().ifPresent(domain -> fill(object.putObject("domain"), domain));
  }
}
