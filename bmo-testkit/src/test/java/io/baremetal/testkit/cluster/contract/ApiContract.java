package io.baremetal.testkit.cluster.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the contract share: a server, a namespace of one's own, a custom kind. */
abstract class ApiContract {

  private Wire wire;
  private String namespace;

  abstract ApiServerUnderTest server();

  @BeforeEach
  final void prepare() {
    wire = new Wire(server());
    namespace = "contract-" + UUID.randomUUID().toString().substring(0, 8);
    wire.post("/api/v1/namespaces", "{metadata:{name:'" + namespace + "'}}").expect(201);
    if (wire.get("/apis/contract.test/v1/gadgets").code() != 200) {
      wire.send(
          "POST",
          "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
          "application/json",
          resource("gadgets.json"));
      server().await(() -> wire.get("/apis/contract.test/v1/gadgets").code() == 200);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = ApiContract.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final Wire wire() {
    return wire;
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
        wire.post(configMaps(), "{metadata:{name:'" + name + "'},data:{key:'first'}}")
            .expect(201)
            .body();
  }

  /** Creates a gadget of size 1. */
  final ObjectNode gadget(String name) {
    return (ObjectNode) wire.post(gadgets(), gadgetText(name, "")).expect(201).body();
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
