package io.baremetal.checks.realservers.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.realservers.RealKeystone;
import io.baremetal.checks.realservers.walk.IronicAccess;
import io.baremetal.ironic.IronicClient;
import java.time.Duration;
import java.util.UUID;

/** Real servers, and a user of one test's own. */
final class RealCloud implements Cloud {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RealKeystone server;
  private final KeystoneRest rest;
  private final String admin;
  private final String user = "user-" + UUID.randomUUID();
  private final String userId;
  private final Credential credential;

  RealCloud(RealKeystone server) {
    this.server = server;
    this.rest = new KeystoneRest(server.url());
    this.admin = rest.login("admin", "password");
    if (call("GET", "/services?type=baremetal", "").path("services").isEmpty()) {
      fillCatalogue();
    }
    JsonNode project = call("GET", "/projects?name=admin", "").path("projects").path(0);
    JsonNode role = call("GET", "/roles?name=admin", "").path("roles").path(0);
    this.userId =
        call(
                "POST",
                "/users",
                """
                {"user": {"name": "%s", "password": "%s", "domain_id": "default"}}
                """
                    .formatted(user, password()))
            .path("user")
            .path("id")
            .asText();
    String asAdmin = "/users/" + userId + "/roles/" + role.path("id").asText();
    call("PUT", "/projects/" + project.path("id").asText() + asAdmin, "");
    call("PUT", "/system" + asAdmin, "");
    this.credential = newCredential();
  }

  private JsonNode call(String method, String path, String body) {
    return rest.call(admin, method, path, body);
  }

  private void fillCatalogue() {
    call("POST", "/regions", "{\"region\": {\"id\": \"RegionTwo\"}}");
    String service =
        call("POST", "/services", "{\"service\": {\"type\": \"baremetal\", \"name\": \"ironic\"}}")
            .path("service")
            .path("id")
            .asText();
    addEndpoint(service, "public", "RegionTwo", ELSEWHERE);
    addEndpoint(service, "public", "RegionOne", ironic());
    addEndpoint(service, "internal", "RegionOne", ironic());
  }

  private void addEndpoint(String service, String reach, String region, String url) {
    call(
        "POST",
        "/endpoints",
        """
        {"endpoint": {"service_id": "%s", "interface": "%s", "region_id": "%s", "url": "%s"}}
        """
            .formatted(service, reach, region, url));
  }

  private Credential newCredential() {
    JsonNode made =
        rest.call(
                rest.login(user, password()),
                "POST",
                "/users/" + userId + "/application_credentials",
                "{\"application_credential\": {\"name\": \"ci\"}}")
            .path("application_credential");
    return new Credential(
        made.path("id").asText(), made.path("name").asText(), made.path("secret").asText());
  }

  @Override
  public String project() {
    return "admin";
  }

  @Override
  public String keystone() {
    return server.url().toString();
  }

  @Override
  public String ironic() {
    return server.ironic().url().toString();
  }

  @Override
  public IronicClient.Builder client() {
    return IronicAccess.client(server.ironic());
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public String userId() {
    return userId;
  }

  @Override
  public String password() {
    return "hush";
  }

  @Override
  public Credential credential() {
    return credential;
  }

  @Override
  public void changePassword(String password) {
    call("PATCH", "/users/" + userId, "{\"user\": {\"password\": \"%s\"}}".formatted(password));
    awaitTokens(password);
  }

  /** A token tells its time in whole seconds: one of the change's own second counts as older. */
  private void awaitTokens(String password) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!rest.counts(rest.login(user, password), admin)) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("No token of user " + user + " counts after " + PATIENCE);
      }
    }
  }

  @Override
  public void revoke(String token) {
    rest.revoke(token, admin);
  }

  /** The user stays: with SQLite, what is left of a deleted one's credential bars the next one. */
  @Override
  public void close() {}
}
