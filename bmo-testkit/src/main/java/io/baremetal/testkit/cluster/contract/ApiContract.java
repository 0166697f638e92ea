package io.baremetal.testkit.cluster.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the parts of the contract share: a server, a namespace of one's own, a custom kind. Extend
 * the parts, not this class.
 */
public abstract class ApiContract {

  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

  private String namespace = "";

  /** For subclasses. */
  protected ApiContract() {}

  /** The server; always the same one during a test. */
  protected abstract ApiServerUnderTest server();

  /**
   * The definition of {@code gadgets.contract.test}, as YAML. The contract installs it where it is
   * missing; a real controller manager knows its objects at once only if the definition was there
   * before it started.
   */
  public static String definition() {
    try (InputStream stream = ApiContract.class.getResourceAsStream("gadgets.yaml")) {
      return new String(
          Objects.requireNonNull(stream, "gadgets.yaml").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  final void prepare() {
    namespace = "contract-" + UUID.randomUUID().toString().substring(0, 8);
    wire().post("/api/v1/namespaces", "{metadata:{name:'" + namespace + "'}}").expect(201);
    if (wire().get("/apis/contract.test/v1/gadgets").code() != 200) {
      Answer unused = wire().send("POST", CRDS, "application/yaml", definition());
      server().await(() -> wire().get("/apis/contract.test/v1/gadgets").code() == 200);
    }
  }

  final Wire wire() {
    return new Wire(server());
  }

  final String namespace() {
    return namespace;
  }

  final String configMaps() {
    return "/api/v1/namespaces/" + namespace + "/configmaps";
  }

  final String secrets() {
    return "/api/v1/namespaces/" + namespace + "/secrets";
  }

  final String pods() {
    return "/api/v1/namespaces/" + namespace + "/pods";
  }

  final String deployments() {
    return "/apis/apps/v1/namespaces/" + namespace + "/deployments";
  }

  final String gadgets() {
    return "/apis/contract.test/v1/namespaces/" + namespace + "/gadgets";
  }

  /** Creates a config map with one key. */
  final ObjectNode configMap(String name) {
    return (ObjectNode)
        wire()
            .post(configMaps(), "{metadata:{name:'" + name + "'},data:{key:'first'}}")
            .expect(201)
            .body();
  }

  /** Creates a gadget of size 1. */
  final ObjectNode gadget(String name) {
    return (ObjectNode) wire().post(gadgets(), gadgetText(name, "")).expect(201).body();
  }

  /** A gadget as text, with more fields in its specification. */
  final String gadgetText(String name, String moreSpec) {
    return "{apiVersion:'contract.test/v1',kind:'Gadget',metadata:{name:'"
        + name
        + "'},spec:{size:1"
        + moreSpec
        + "}}";
  }

  /** A deployment of one container as text. */
  final String deploymentText(String name) {
    return "{apiVersion:'apps/v1',kind:'Deployment',metadata:{name:'"
        + name
        + "'},spec:{selector:{matchLabels:{app:'x'}},template:{metadata:{labels:{app:'x'}},"
        + "spec:{containers:[{name:'main',image:'example.org/main:1'}]}}}}";
  }
}
