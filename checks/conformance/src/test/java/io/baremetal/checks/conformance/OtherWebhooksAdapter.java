package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.claim.HostClaim;
import io.baremetal.api.event.BmcEventSubscription;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.rule.AttachmentInUse;
import io.baremetal.api.rule.AttachmentUsers;
import io.baremetal.api.rule.BmcEventSubscriptionRules;
import io.baremetal.api.rule.DataImageRules;
import io.baremetal.api.rule.HostClaimRules;
import io.baremetal.api.rule.HostFirmwareComponentsRules;
import io.baremetal.api.rule.HostNetworkAttachmentRules;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What may be done to objects of the smaller kinds, under the profile of the Go program. */
final class OtherWebhooksAdapter implements Adapter {

  private static final Profile PROFILE = Profile.upstream();

  private static final Map<String, Function<JsonNode, Findings>> KINDS =
      Map.of(
          BmcEventSubscription.KIND,
              judge(
                  BmcEventSubscription.class,
                  BmcEventSubscriptionRules.create(PROFILE),
                  BmcEventSubscriptionRules.update(PROFILE)),
          DataImage.KIND,
              judge(
                  DataImage.class, DataImageRules.create(PROFILE), DataImageRules.update(PROFILE)),
          HostClaim.KIND,
              judge(
                  HostClaim.class, HostClaimRules.create(PROFILE), HostClaimRules.update(PROFILE)),
          HostFirmwareComponents.KIND,
              judge(
                  HostFirmwareComponents.class,
                  HostFirmwareComponentsRules.create(PROFILE),
                  HostFirmwareComponentsRules.update(PROFILE)),
          HostNetworkAttachment.KIND, OtherWebhooksAdapter::attachment);

  private final FieldTable table;

  OtherWebhooksAdapter(Vectors vectors) {
    this.table = FieldTable.read(vectors.read("bmo/fields.json"));
  }

  @Override
  public Verdict judge(VectorCase vector) {
    String kind = vector.input().at("/object/kind").asText();
    return new FindingsVerdict(table, kind)
        .judge(vector.expected(), KINDS.get(kind).apply(vector.input()));
  }

  private static <T> Function<JsonNode, Findings> judge(
      Class<T> type, RuleSet<T> onCreate, RuleSet<Change<T>> onUpdate) {
    return input -> {
      T object = Models.read(input.path("object"), type);
      return switch (input.path("operation").asText()) {
        case "create" -> onCreate.check(object);
        case "update" ->
            onUpdate.check(new Change<>(Models.read(input.path("oldObject"), type), object));
        default -> Findings.none();
      };
    };
  }

  private static Findings attachment(JsonNode input) {
    HostNetworkAttachment object = Models.read(input.path("object"), HostNetworkAttachment.class);
    AttachmentInUse used = new AttachmentInUse(object, users(input, object));
    return switch (input.path("operation").asText()) {
      case "create" -> HostNetworkAttachmentRules.create(PROFILE).check(object);
      case "update" -> {
        HostNetworkAttachment before =
            Models.read(input.path("oldObject"), HostNetworkAttachment.class);
        yield HostNetworkAttachmentRules.update(PROFILE)
            .check(new Change<>(new AttachmentInUse(before, used.users()), used));
      }
      default -> HostNetworkAttachmentRules.delete(PROFILE).check(used);
    };
  }

  private static AttachmentUsers users(JsonNode input, HostNetworkAttachment attachment) {
    if (input.hasNonNull("listError")) {
      return AttachmentUsers.unknown(input.path("listError").asText());
    }
    List<BareMetalHost> hosts = new ArrayList<>();
    input.path("existing").forEach(host -> hosts.add(Models.read(host, BareMetalHost.class)));
    return AttachmentUsers.among(hosts, attachment);
  }
}
