package io.baremetal.checks.conformance.derived;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioning.OperatorCondition;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.deploy.facts.IronicLogin;
import io.baremetal.deploy.operator.secret.IronicLogins;
import io.baremetal.deploy.operator.status.ConditionChanges;
import io.baremetal.deploy.operator.status.DeploySummary;
import io.baremetal.deploy.value.RolloutState;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the operator makes and says. */
final class OperatorValues {

  private static final String PASSWORD = "^[A-Za-z0-9]{16}$";

  private OperatorValues() {}

  static JsonNode password(JsonNode input) {
    IronicLogin login = new IronicLogins(new SecureRandom()).issue(input.path("username").asText());
    String hash = login.htpasswd().substring(login.username().length() + 1);
    ObjectNode result =
        Given.object()
            .put("htpasswdHasPrefix", login.htpasswd().startsWith(login.username() + ":$2y$05$"))
            .put("htpasswdLength", login.htpasswd().length())
            .put("htpasswdPrefix", login.htpasswd().substring(0, login.username().length() + 8))
            .put(
                "htpasswdVerifies",
                BCrypt.verifyer().verify(login.password().toCharArray(), hash).verified)
            .put("passwordPattern", PASSWORD)
            .put("passwordPatternMatches", login.password().matches(PASSWORD))
            .put("type", "")
            .put("username", login.username());
    var keys = result.putArray("keys");
    List.of("htpasswd", "password", "username").forEach(keys::add);
    return result;
  }

  static JsonNode summary(JsonNode input) {
    return Given.object()
        .put(
            "message",
            DeploySummary.of(state(input.path("imageCache")), state(input.path("ironicProxy")))
                .orElse(""));
  }

  private static RolloutState state(JsonNode wire) {
    return Stream.of(RolloutState.values())
        .filter(state -> state.wire().equals(wire.asText()))
        .findFirst()
        .orElseThrow();
  }

  /** Only the escapes within quotes differ between languages. */
  static JsonNode changes(JsonNode input) {
    String text =
        String.join(
            ",",
            ConditionChanges.between(conditions(input.path("old")), conditions(input.path("new"))));
    return Given.object().put("diff", text.replace("\\u000a", "\\n").replace("\\u0009", "\\t"));
  }

  private static List<OperatorCondition> conditions(JsonNode list) {
    List<OperatorCondition> conditions = new ArrayList<>();
    list.forEach(one -> conditions.add(Models.read(one, OperatorCondition.class)));
    return conditions;
  }
}
