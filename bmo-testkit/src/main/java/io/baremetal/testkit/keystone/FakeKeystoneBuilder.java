package io.baremetal.testkit.keystone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;

/**
 * Describes a {@link FakeKeystone}. Defaults: real time, tokens for an hour, nobody and nothing
 * known. Not thread-safe; builds once.
 */
public final class FakeKeystoneBuilder {

  private final Accounts accounts = new Accounts();
  private final ArrayNode catalogue = JsonNodeFactory.instance.arrayNode();
  private Clock clock = Clock.systemUTC();
  private Duration tokenLifetime = Duration.ofHours(1);

  FakeKeystoneBuilder() {}

  /** A user; the id is {@code user-<name>}. */
  public FakeKeystoneBuilder user(String name, String domain, String password) {
    accounts.addUser(name, domain, password);
    return this;
  }

  /** A project that anybody may enter; the id is {@code project-<name>}. */
  public FakeKeystoneBuilder project(String name, String domain) {
    accounts.addProject(name, domain);
    return this;
  }

  /** An application credential of a user. */
  public FakeKeystoneBuilder applicationCredential(
      String id, String name, String user, String secret) {
    accounts.addCredential(id, name, user, secret);
    return this;
  }

  /** An entry of the catalogue. */
  public FakeKeystoneBuilder endpoint(String type, String reach, String region, String url) {
    ObjectNode service = catalogue.addObject().put("type", type).put("name", "fake-" + type);
    service
        .putArray("endpoints")
        .addObject()
        .put("interface", reach)
        .put("region", region)
        .put("region_id", region)
        .put("url", url);
    return this;
  }

  /** Where the times in tokens come from. */
  public FakeKeystoneBuilder clock(Clock value) {
    clock = value;
    return this;
  }

  /** How long tokens are valid. */
  public FakeKeystoneBuilder tokenLifetime(Duration value) {
    tokenLifetime = value;
    return this;
  }

  /** Builds. */
  public FakeKeystone build() {
    return new FakeKeystone(this);
  }

  Accounts accounts() {
    return accounts;
  }

  ArrayNode catalogue() {
    return catalogue;
  }

  Clock clock() {
    return clock;
  }

  Duration tokenLifetime() {
    return tokenLifetime;
  }
}
