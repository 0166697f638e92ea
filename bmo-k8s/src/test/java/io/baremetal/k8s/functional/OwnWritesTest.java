package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.rule.DocumentRules;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.testkit.cluster.WatchEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator writes passes the rules that a webhook would hold against it. */
class OwnWritesTest {

  private static final String NAMESPACE = "metal3";

  private final HostWorld world = HostWorld.create();
  private final Map<String, JsonNode> stored = new HashMap<>();
  private final List<String> errors = new ArrayList<>();
  private int judged;

  @ParameterizedTest
  @EnumSource
  void passTheRules_overAWholeLife(Profile.Base base) {
    judgeWrites(base);
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");
    world.deleteHost();
    world.runUntilGone();

    assertThat(judged).isGreaterThan(10);
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void passTheRules_thoughOnlyStrictRefusesTheHost(Profile.Base base) {
    world.applyDemoHost();
    world.patchHost("{\"spec\":{\"bootMACAddress\":\"ff:ff:ff:ff:ff:ff\"}}");
    judgeWrites(base);
    world.startOperator("one");
    world.runUntilState("provisioned");
    world.deleteHost();
    world.runUntilGone();

    assertThat(judged).isGreaterThan(10);
    assertThat(errors).isEmpty();
  }

  private void judgeWrites(Profile.Base base) {
    DocumentRules rules = DocumentRules.under(profile(base));
    for (String kind : List.of("BareMetalHost", "HardwareData")) {
      world.cluster.watch(kind, NAMESPACE, event -> judge(rules, event));
    }
  }

  private static Profile profile(Profile.Base base) {
    return switch (base) {
      case STRICT -> Profile.strict();
      case UPSTREAM -> Profile.upstream();
      case README -> Profile.readme();
    };
  }

  private void judge(DocumentRules rules, WatchEvent event) {
    JsonNode after = event.object();
    String key = after.path("kind").asText() + " " + after.at("/metadata/name").asText();
    if (event.type().equals("DELETED")) {
      stored.remove(key);
      return;
    }
    JsonNode before = stored.put(key, after.deepCopy());
    boolean byUser = before == null && after.path("kind").asText().equals("BareMetalHost");
    if (!byUser) {
      judged++;
      Findings findings = before == null ? rules.create(after) : rules.update(before, after);
      findings.errors().stream()
          .map(Finding::toString)
          .map((key + ": ")::concat)
          .forEach(errors::add);
    }
  }
}
