package io.baremetal.testkit.ironic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/**
 * What the parts of the contract share: a server, a client, and nodes that are gone after each
 * test. Extend the parts, not this class, unless the tests are your own.
 */
public abstract class IronicContract {

  /** Makes names that no other test uses. */
  private final String prefix = "contract-" + UUID.randomUUID().toString().substring(0, 8) + "-";

  private final List<String> nodes = new ArrayList<>();

  /** For subclasses. */
  protected IronicContract() {}

  /** The server; always the same one during a test. */
  protected abstract IronicUnderTest ironic();

  /** A client in version 1.115. */
  protected final IronicWire wire() {
    return IronicWire.to(ironic()::send);
  }

  /** A name of this test's own. */
  protected final String name(String suffix) {
    return prefix + suffix;
  }

  /**
   * Creates a node of fake hardware.
   *
   * @param suffix end of its name
   * @param fields further fields as {@code 'name':value} pairs, or nothing
   * @return its path
   */
  protected final String create(String suffix, String... fields) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.add("'driver':'fake-hardware'");
    all.add("'name':'" + name(suffix) + "'");
    IronicWire.Answer answer = wire().post("/v1/nodes", "{" + String.join(",", all) + "}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return remember(answer);
  }

  /** Lets a node that a test created by itself be removed afterwards; its path. */
  protected final String remember(IronicWire.Answer created) {
    String path = "/v1/nodes/" + created.body().path("uuid").asText();
    nodes.add(path);
    return path;
  }

  /** The names of the fields of an object. */
  protected static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A field of a node as it is now. */
  protected final JsonNode field(String node, String name) {
    return wire().get(node + "?fields=" + name).body().path(name);
  }

  /** Sends a provision verb that must be accepted, and waits until it is done. */
  protected final void verb(String node, String verb, String endsIn) {
    IronicWire.Answer answer = wire().put(node + "/states/provision", "{'target':'" + verb + "'}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    awaitState(node, endsIn);
  }

  /** Waits until a node is in a state and free. */
  protected final void awaitState(String node, String state) {
    ironic()
        .await(
            () -> {
              JsonNode now = wire().get(node + "?fields=provision_state,reservation").body();
              return now.path("provision_state").asText().equals(state)
                  && now.path("reservation").isNull();
            });
  }

  /** Waits until nobody holds the lock of a node. */
  protected final void awaitFree(String node) {
    ironic().await(() -> field(node, "reservation").isNull());
  }

  @AfterEach
  final void removeNodes() {
    for (String node : nodes) {
      if (wire().get(node).status() == 200) {
        ironic().await(() -> wire().put(node + "/maintenance", "{}").status() == 202);
        ironic().await(() -> wire().delete(node).status() != 409);
      }
    }
  }
}
