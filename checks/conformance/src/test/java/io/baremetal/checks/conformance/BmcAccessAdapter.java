package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.bmc.BmcDriver;
import io.baremetal.api.bmc.BmcInterfaces;
import io.baremetal.api.bmc.BmcUrl;
import io.baremetal.api.bmc.CertificateVerification;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Url;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.List;
import java.util.Optional;

/** BMC addresses: whether they are accepted, how they are read, and what Ironic is told. */
final class BmcAccessAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode actual = actual(vector.input());
    return new Verdict(actual, Compare.trees(verdicts(vector.expected()), verdicts(actual)));
  }

  /** Texts of refusals are our own: what counts is whether there is one. */
  private static JsonNode verdicts(JsonNode result) {
    ObjectNode copy = result.deepCopy();
    for (String text : List.of("credentialsError", "error")) {
      if (copy.path(text).isTextual()) {
        copy.put(text, "refused");
      }
    }
    if (copy.path("parse") instanceof ObjectNode parse && parse.has("error")) {
      parse.put("error", "refused");
    }
    return copy;
  }

  private static ObjectNode actual(JsonNode input) {
    ObjectNode actual = Vectors.JSON.createObjectNode();
    String text = input.path("address").asText();
    BmcCredentials credentials =
        BmcCredentials.of(
            input.path("credentials").path("username").asText(),
            input.path("credentials").path("password").asText());
    actual.put("credentialsError", credentials.problem().orElse(null));
    actual.set("parse", parse(text));
    Optional<BmcAddress> address = BmcAddress.tryParse(text).value();
    actual.put("accepted", address.isPresent());
    BmcAddress.tryParse(text).reason().ifPresent(reason -> actual.put("error", reason));
    address.ifPresent(accepted -> access(actual, accepted, input, credentials));
    return actual;
  }

  private static ObjectNode parse(String text) {
    ObjectNode parse = Vectors.JSON.createObjectNode();
    BmcUrl.tryParse(text)
        .match(
            new Attempt.Cases<BmcUrl, ObjectNode>(
                address -> url(parse.put("ok", true), address.url()),
                reason -> parse.put("ok", false).put("error", reason)));
    return parse;
  }

  private static ObjectNode url(ObjectNode parse, Url url) {
    parse.put("scheme", url.scheme());
    parse.put("authority", url.authority());
    parse.put("hostname", url.hostname());
    parse.put("port", url.port().orElse(""));
    parse.put("path", url.path());
    parse.set("query", Vectors.JSON.valueToTree(url.query().values()));
    return parse;
  }

  private static void access(
      ObjectNode actual, BmcAddress address, JsonNode input, BmcCredentials credentials) {
    BmcDriver driver = address.driver();
    BmcInterfaces interfaces = driver.interfaces();
    actual.put("type", address.scheme());
    actual.put("driver", driver.ironicDriver());
    actual.put("bootInterface", interfaces.boot());
    put(actual, "biosInterface", interfaces.bios());
    put(actual, "firmwareInterface", interfaces.firmware());
    put(actual, "inspectInterface", interfaces.inspect());
    put(actual, "managementInterface", interfaces.management());
    put(actual, "powerInterface", interfaces.power());
    put(actual, "raidInterface", interfaces.raid());
    put(actual, "vendorInterface", interfaces.vendor());
    actual.put("needsMAC", driver.needsMac());
    actual.put("requiresProvisioningNetwork", driver.needsProvisioningNetwork());
    actual.put("supportsISOPreprovisioningImage", driver.supportsIsoPreprovisioningImage());
    actual.put("supportsSecureBoot", driver.supportsSecureBoot());
    CertificateVerification verification =
        CertificateVerification.disabledIf(
            input.path("disableCertificateVerification").asBoolean());
    actual.set(
        "driverInfo",
        Vectors.JSON.valueToTree(address.driverInfo(credentials, verification).entries()));
  }

  private static void put(ObjectNode actual, String name, Optional<String> value) {
    actual.put(name, value.orElse(""));
  }
}
