package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PlatformModes;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.value.CertificateHosts;
import io.baremetal.deploy.value.IronicAddresses;
import io.baremetal.deploy.value.IronicUrls;
import io.baremetal.deploy.value.NetworkStacks;
import io.baremetal.deploy.value.PodAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Addresses, names and URLs. */
final class AddressValues {

  private AddressValues() {}

  static JsonNode apiAddresses(JsonNode input) {
    return Given.list(Given.apiAddresses(input));
  }

  static JsonNode podAddresses(JsonNode input) {
    return Given.list(PodAddresses.of(Given.pods(input), Given.namespace(input)));
  }

  static JsonNode ironicAddresses(JsonNode input) {
    IronicAddresses addresses = Given.addresses(input);
    ObjectNode result = Given.object();
    result.set("real", Given.list(addresses.real()));
    result.set("ironic", Given.list(addresses.ironic()));
    result.set("imageServer", Given.list(addresses.imageServer()));
    return result;
  }

  static JsonNode certificateHosts(JsonNode input) {
    return Given.list(
        "hosts",
        CertificateHosts.of(
            Given.access(input), Given.namespace(input), Given.apiAddresses(input)));
  }

  static JsonNode commonHost(JsonNode input) {
    return Given.object().put("host", CertificateHosts.commonForm(input.path("host").asText()));
  }

  /** A network that cannot be read leaves upstream with the families of those before it. */
  static JsonNode networkStack(JsonNode input) {
    Attempt<NetworkStack> attempt = NetworkStacks.of(Given.named(input.path("network")));
    NetworkStack stack = attempt.value().orElse(NetworkStack.UNKNOWN);
    return Given.object()
        .put("error", attempt.reason().orElse(null))
        .put("ipv4", stack == NetworkStack.V4 || stack == NetworkStack.DUAL)
        .put("ipv6", stack == NetworkStack.V6 || stack == NetworkStack.DUAL)
        .put("stackOption", stack.kernelOption());
  }

  static JsonNode enabledModes(JsonNode input) {
    JsonNode infrastructure = Given.named(input.path("infrastructure"));
    JsonNode type = infrastructure.path("status").path("platformStatus").path("type");
    Set<NetworkMode> modes = PlatformModes.of(type.asText(""));
    ObjectNode result =
        Given.object()
            .put("enabled", !modes.isEmpty())
            .put("error", infrastructure.isMissingNode() ? "there is no Infrastructure" : null);
    var names = result.putArray("modes");
    NetworkMode.known().stream().filter(modes::contains).forEach(mode -> names.add(mode.wire()));
    return result;
  }

  static JsonNode urls(JsonNode input) {
    List<String> addresses = new ArrayList<>();
    input.path("ips").forEach(ip -> addresses.add(ip.asText()));
    return Given.object()
        .put("baseUrl", IronicUrls.api(addresses, input.path("port").asInt()))
        .put("rootfsUrl", IronicUrls.agentRootfs(addresses));
  }

  static JsonNode cachedImage(JsonNode input) {
    Attempt<String> url =
        IronicUrls.cachedImage(input.path("url").asText(), Given.namespace(input));
    return Given.object()
        .put("error", url.reason().orElse(null))
        .put("url", url.value().orElse(""));
  }
}
