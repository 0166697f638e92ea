package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.facts.ProxySettings;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Injection;
import io.baremetal.deploy.internal.part.IronicImageContract;
import io.baremetal.deploy.value.IronicAccess;
import io.baremetal.deploy.value.RolloutState;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the deployed programs, and how far they have come. */
final class SettingValues {

  private static final Map<String, NetworkStack> STACKS =
      Map.of("IPv4", NetworkStack.V4, "IPv6", NetworkStack.V6, "Dual", NetworkStack.DUAL);

  private SettingValues() {}

  static JsonNode controlPlane(JsonNode input) {
    IronicAccess access = Given.access(input);
    return Given.object()
        .put("endpoint", access.endpoint(Given.namespace(input)))
        .put("port", access.port())
        .put("useIronicProxy", access.usesProxy());
  }

  static JsonNode deploymentConfig(JsonNode input) {
    Blueprint blueprint = Given.blueprint(input, NetworkStack.V4);
    ObjectNode settings = Given.object();
    setting(settings, blueprint.provisioningIp());
    setting(settings, blueprint.provisioningInterface());
    setting(settings, blueprint.provisioningMacs());
    setting(settings, blueprint.dhcpRange());
    setting(settings, variable("GATEWAY_IP", blueprint.gateway()));
    setting(settings, variable("RHCOS_IMAGE_URL", blueprint.osDownloadUrl()));
    setting(settings, variable("IRONIC_BOOT_ISO_SOURCE", blueprint.bootIsoSource()));
    setting(settings, variable("IRONIC_ENDPOINT", Optional.empty()));
    setting(settings, variable("DEPLOY_KERNEL_URL", IronicImageContract.DEPLOY_KERNEL));
    setting(settings, variable("HTTP_PORT", IronicImageContract.HTTP_PORT));
    setting(settings, variable("VMEDIA_TLS_PORT", IronicImageContract.VIRTUAL_MEDIA_TLS_PORT));
    return settings;
  }

  private static EnvVar variable(String name, Object value) {
    return new EnvVar(name, String.valueOf(value), null);
  }

  private static EnvVar variable(String name, Optional<String> value) {
    return new EnvVar(name, value.orElse(null), null);
  }

  private static void setting(ObjectNode settings, EnvVar variable) {
    ObjectNode setting = settings.putObject(variable.getName());
    setting.set("env", Given.env(variable));
    setting.put("value", variable.getValue());
  }

  static JsonNode externalAccess(JsonNode input) {
    Attempt<Optional<String>> url = Given.addresses(input).externalUrlV6();
    ObjectNode result = Given.object().put("error", url.reason().orElse(null));
    result.set("externalIpEnv", Given.env(Given.blueprint(input, NetworkStack.V4).externalIp()));
    result.set(
        "externalUrlV6Env",
        Given.env(variable("IRONIC_EXTERNAL_URL_V6", url.value().flatMap(found -> found))));
    return result;
  }

  static JsonNode ipOptions(JsonNode input) {
    NetworkStack stack =
        STACKS.getOrDefault(input.path("networkStack").asText(), NetworkStack.UNKNOWN);
    Blueprint blueprint = Given.blueprint(input, stack);
    ObjectNode result =
        Given.object()
            .put("kernelParams", blueprint.kernelParameters())
            .put("provisioningOption", blueprint.provisioningOption())
            .put("stackOption", stack.kernelOption());
    result.set(
        "machineOsImagesEnv",
        Given.env(variable("IP_OPTIONS", Optional.of(blueprint.machineImageIpOption()))));
    return result;
  }

  static JsonNode proxy(JsonNode input) {
    ArrayNode env = input.path("env").deepCopy();
    List<String> direct = new ArrayList<>();
    input.path("extraNoProxy").forEach(host -> direct.add(host.asText()));
    JsonNode status = input.path("proxy").path("status");
    if (input.path("proxy").isObject()) {
      ProxySettings settings =
          new ProxySettings(
              text(status, "httpProxy"), text(status, "httpsProxy"), text(status, "noProxy"));
      Injection.environment(settings, direct).forEach(one -> env.add(Given.env(one)));
    }
    ObjectNode result = Given.object();
    result.set("env", env);
    return result;
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Optional.ofNullable(object.path(field).textValue());
  }

  static JsonNode watchNamespace(JsonNode input) {
    ObjectNode result = Given.object();
    result.set("env", Given.env(Given.blueprint(input, NetworkStack.V4).watchNamespace()));
    return result;
  }

  static JsonNode rollout(JsonNode input) {
    Map<String, String> conditions = new HashMap<>();
    input
        .path("conditions")
        .forEach(one -> conditions.put(one.path("type").asText(), one.path("status").asText()));
    return Given.object().put("state", RolloutState.of(conditions).wire());
  }
}
