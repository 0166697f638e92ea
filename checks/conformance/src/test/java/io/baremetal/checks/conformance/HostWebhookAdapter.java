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

/** What may be done to a BareMetalHost, under the profile of the Go program. */
final class HostWebhookAdapter implements Adapter {

  private static final Profile PROFILE = Profile.upstream();

  private final FindingsVerdict verdict;

  HostWebhookAdapter(Vectors vectors) {
    this.verdict =
        new FindingsVerdict(FieldTable.read(vectors.read("bmo/fields.json")), "BareMetalHost");
  }

  @Override
  public Verdict judge(VectorCase vector) {
    return verdict.judge(vector.expected(), findings(vector.input()));
  }

  private static Findings findings(JsonNode input) {
    String operation = input.path("operation").asText();
    if (operation.equals("update")) {
      return HostRules.update(PROFILE)
          .check(new Change<>(host(input, "oldObject"), host(input, "object")));
    }
    return operation.equals("create")
        ? HostRules.create(PROFILE).check(host(input, "object"))
        : HostRules.delete(PROFILE).check(host(input, "object"));
  }

  private static BareMetalHost host(JsonNode input, String field) {
    return Models.read(input.path(field), BareMetalHost.class);
  }
}
