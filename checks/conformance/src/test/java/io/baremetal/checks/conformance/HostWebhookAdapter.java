package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.rule.HostRules;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be done to a BareMetalHost, under the profile of the Go program. The other profiles may
 * judge otherwise, but they too have something to say of every field that the Go program blames.
 */
final class HostWebhookAdapter implements Adapter {

  private final FindingsVerdict verdict;

  HostWebhookAdapter(Vectors vectors) {
    this.verdict =
        new FindingsVerdict(FieldTable.read(vectors.read("bmo/fields.json")), "BareMetalHost");
  }

  @Override
  public Verdict judge(VectorCase vector) {
    Verdict upstream =
        verdict.judge(vector.expected(), findings(vector.input(), Profile.upstream()));
    List<String> mismatches = new ArrayList<>(upstream.mismatches());
    for (Profile profile : List.of(Profile.strict(), Profile.readme())) {
      mismatches.addAll(
          verdict.unblamed(vector.expected(), findings(vector.input(), profile).all()));
    }
    return new Verdict(upstream.actual(), mismatches);
  }

  private static Findings findings(JsonNode input, Profile profile) {
    String operation = input.path("operation").asText();
    if (operation.equals("update")) {
      return HostRules.update(profile)
          .check(new Change<>(host(input, "oldObject"), host(input, "object")));
    }
    return operation.equals("create")
        ? HostRules.create(profile).check(host(input, "object"))
        : HostRules.delete(profile).check(host(input, "object"));
  }

  private static BareMetalHost host(JsonNode input, String field) {
    return Models.read(input.path(field), BareMetalHost.class);
  }
}
