package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a server answered. */
record Answer(int code, JsonNode body, List<String> warnings) {

  Answer expect(int status) {
    assertThat(code).as("%s", body).isEqualTo(status);
    return this;
  }

  /** A refusal with the Status that belongs to it. */
  Answer refused(int status, String reason) {
    expect(status);
    assertThat(body.path("kind").asText()).isEqualTo("Status");
    assertThat(body.path("apiVersion").asText()).isEqualTo("v1");
    assertThat(body.path("status").asText()).isEqualTo("Failure");
    assertThat(body.path("code").asInt()).isEqualTo(status);
    assertThat(body.path("message").asText()).isNotBlank();
    assertThat(text("/reason")).isEqualTo(reason);
    return this;
  }

  String text(String pointer) {
    return body.at(pointer).asText("");
  }

  JsonNode at(String pointer) {
    return body.at(pointer);
  }

  String version() {
    return text("/metadata/resourceVersion");
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    body.path("items").forEach(item -> names.add(item.at("/metadata/name").asText()));
    return names;
  }

  /** The fields of a refusal's causes. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    body.at("/details/causes").forEach(cause -> fields.add(cause.path("field").asText()));
    return fields;
  }

  /** The reasons of a refusal's causes. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    body.at("/details/causes").forEach(cause -> reasons.add(cause.path("reason").asText()));
    return reasons;
  }
}
