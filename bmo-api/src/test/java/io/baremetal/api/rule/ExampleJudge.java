package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges examples by the set of rules that their rule belongs to. */
final class ExampleJudge {

  private final Example example;
  private final Profile profile;

  ExampleJudge(Example example) {
    this.example = example;
    this.profile = Profile.readme().with(example.rule(), Severity.ERROR);
  }

  List<Finding> findings(JsonNode object) {
    return switch (example.section()) {
      case RuleExamples.DOCUMENTS -> SchemaRules.of(Kinds.ALL.get(0), profile).check(object).all();
      case RuleExamples.FLEET ->
          FleetRules.under(profile).check(fleet(object)).stream()
              .map(FleetFinding::finding)
              .toList();
      case RuleExamples.SITES -> SiteRules.under(profile).check(site(object)).all();
      case "HostNetworkAttachment" -> attachment(object);
      case "HostFirmwareSettings" ->
          applicable(HostFirmwareSettingsRules.applicable(profile), wanted(object), object);
      case "HostFirmwareComponents" ->
          applicable(
              HostFirmwareComponentsRules.applicable(profile),
              read(object, HostFirmwareComponents.class),
              object);
      default -> byKind(object);
    };
  }

  private <T> List<Finding> applicable(RuleSet<T> rules, T subject, JsonNode object) {
    boolean has = rules.rules().stream().anyMatch(rule -> rule.id().equals(example.rule()));
    return has ? rules.check(subject).all() : byKind(object);
  }

  private List<Finding> byKind(JsonNode object) {
    DocumentRules rules = DocumentRules.under(profile);
    return example
        .before()
        .map(before -> rules.update(before, object))
        .orElseGet(() -> rules.create(object))
        .all();
  }

  private WantedSettings wanted(JsonNode object) {
    return new WantedSettings(
        read(object, HostFirmwareSettings.class),
        read(RuleExamples.of(example.section()).path("schema"), FirmwareSchema.class));
  }

  private List<Finding> attachment(JsonNode object) {
    AttachmentInUse used = inUse(object);
    if (example.source().path("when").asText().equals("delete")) {
      return HostNetworkAttachmentRules.delete(profile).check(used).all();
    }
    Optional<JsonNode> before = example.before();
    return before.isPresent()
        ? HostNetworkAttachmentRules.update(profile)
            .check(new Change<>(inUse(before.get()), used))
            .all()
        : HostNetworkAttachmentRules.create(profile).check(used.attachment()).all();
  }

  private AttachmentInUse inUse(JsonNode object) {
    HostNetworkAttachment attachment = read(object, HostNetworkAttachment.class);
    JsonNode unknown = example.source().path("usersUnknown");
    boolean isSound = example.before().isEmpty() && object.equals(example.passes());
    if (unknown.isTextual() && !isSound) {
      return new AttachmentInUse(attachment, AttachmentUsers.unknown(unknown.asText()));
    }
    return new AttachmentInUse(
        attachment, AttachmentUsers.among(List.of(userOf("storage")), attachment));
  }

  private static BareMetalHost userOf(String attachment) {
    return ModelJson.read(
            """
            {"metadata": {"name": "node-7", "namespace": "metal3"}, "spec": {"networkInterfaces":
             [{"name": "eth0", "hostNetworkAttachment": {"name": "%s"}}]}}
            """
                .formatted(attachment),
            BareMetalHost.class)
        .orElseThrow();
  }

  private static Fleet fleet(JsonNode object) {
    List<BareMetalHost> hosts = new ArrayList<>();
    object
        .path("hosts")
        .properties()
        .forEach(host -> hosts.add(named(host.getKey(), host.getValue(), BareMetalHost.class)));
    List<Provisioning> provisionings = new ArrayList<>();
    object
        .path("provisionings")
        .properties()
        .forEach(
            each -> provisionings.add(named(each.getKey(), each.getValue(), Provisioning.class)));
    List<Cidr> networks = new ArrayList<>();
    object.path("machineNetworks").forEach(network -> networks.add(Cidr.parse(network.asText())));
    return Fleet.of(hosts, provisionings).inMachineNetworks(networks);
  }

  private static Site site(JsonNode object) {
    Map<SiteRole, SiteInterface> interfaces = new EnumMap<>(SiteRole.class);
    object
        .path("interfaces")
        .properties()
        .forEach(
            each ->
                interfaces.put(
                    SiteRole.valueOf(each.getKey()),
                    new SiteInterface(
                        each.getValue().path("name").asText(),
                        Optional.of(Cidr.parse(each.getValue().path("network").asText())))));
    return Site.of(interfaces, fleet(object));
  }

  private static <T> T named(String name, JsonNode object, Class<T> type) {
    JsonNode metadata =
        ModelJson.readTree(
                "{\"metadata\": {\"name\": \"" + name + "\", \"namespace\": \"metal3\"}}")
            .orElseThrow();
    return read(Example.merged(object, metadata), type);
  }

  private static <T> T read(JsonNode object, Class<T> type) {
    return ModelJson.read(object, type).orElseThrow();
  }
}
