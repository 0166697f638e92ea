package io.baremetal.testkit.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may log in, and where to. Thread-safe. */
final class Accounts {

  /** A login that was accepted. */
  record Login(String method, String userId) {}

  private record Named(String id, String name, String domain) {

    /** Whether a reference by id, or by name and domain, means this one. */
    boolean isMeantBy(JsonNode ref) {
      if (ref.path("id").isTextual()) {
        return ref.path("id").textValue().equals(id);
      }
      JsonNode in = ref.path("domain");
      String inDomain =
          in.path("id").isTextual() ? in.path("id").asText() : in.path("name").asText();
      return ref.path("name").asText().equals(name) && inDomain.equalsIgnoreCase(domain);
    }
  }

  private record User(Named who, String password) {}

  private record Credential(String id, String name, String user, String secret) {}

  private final List<User> users = new ArrayList<>();
  private final List<Named> projects = new ArrayList<>();
  private final List<Credential> credentials = new ArrayList<>();

  synchronized void addUser(String name, String domain, String password) {
    users.add(new User(new Named("user-" + name, name, domain), password));
  }

  synchronized void addProject(String name, String domain) {
    projects.add(new Named("project-" + name, name, domain));
  }

  synchronized void addCredential(String id, String name, String user, String secret) {
    credentials.add(new Credential(id, name, user, secret));
  }

  synchronized void changePassword(String name, String password) {
    users.replaceAll(
        user -> user.who().name().equals(name) ? new User(user.who(), password) : user);
  }

  /** The login that this identity amounts to; empty if it is not accepted. */
  synchronized Optional<Login> login(JsonNode identity, Predicate<String> isValidToken) {
    String method = identity.path("methods").path(0).asText();
    JsonNode proof = identity.path(method);
    return switch (method) {
      case "password" -> password(proof.path("user"));
      case "application_credential" -> credential(proof);
      case "token" ->
          Optional.of(new Login(method, "user-of-token"))
              .filter(login -> isValidToken.test(proof.path("id").asText()));
      default -> Optional.empty();
    };
  }

  private Optional<Login> password(JsonNode given) {
    return users.stream()
        .filter(user -> user.who().isMeantBy(given))
        .filter(user -> given.path("password").asText().equals(user.password()))
        .map(user -> new Login("password", user.who().id()))
        .findFirst();
  }

  private Optional<Login> credential(JsonNode given) {
    return credentials.stream()
        .filter(known -> isMeant(known, given))
        .filter(known -> given.path("secret").asText().equals(known.secret()))
        .map(known -> new Login("application_credential", "user-" + known.user()))
        .findFirst();
  }

  private boolean isMeant(Credential known, JsonNode given) {
    if (given.path("id").isTextual()) {
      return given.path("id").textValue().equals(known.id());
    }
    boolean itsUser =
        users.stream()
            .map(User::who)
            .anyMatch(who -> who.name().equals(known.user()) && who.isMeantBy(given.path("user")));
    return given.path("name").asText().equals(known.name()) && itsUser;
  }

  /** Whether there is such a project; every domain and the system exist. */
  synchronized boolean knowsScope(JsonNode scope) {
    return !scope.has("project")
        || projects.stream().anyMatch(project -> project.isMeantBy(scope.path("project")));
  }
}
