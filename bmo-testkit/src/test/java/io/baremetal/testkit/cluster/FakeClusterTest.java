package io.baremetal.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.traffic.WriteKind;
import io.baremetal.testkit.http.PushSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FakeClusterTest {

  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.example.org}
      spec:
        group: example.org
        scope: Namespaced
        names: {kind: Widget, plural: widgets, shortNames: [wd]}
        versions:
        - name: v1
          served: true
          storage: true
          subresources: {status: {}}
          schema:
            openAPIV3Schema:
              type: object
              x-kubernetes-preserve-unknown-fields: true
      """;
  private static final String WIDGET =
      """
      apiVersion: example.org/v1
      kind: Widget
      metadata: {name: one}
      spec: {size: 1}
      status: {phase: new}
      """;

  private final FakeCluster cluster = FakeCluster.builder().crd(CRD).start();

  @AfterEach
  void close() {
    cluster.close();
  }

  private JsonNode widget() {
    return cluster.get("wd", "default", "one").orElseThrow();
  }

  @Test
  void servesTheKind_whenDefinitionIsInstalled() {
    cluster.apply(WIDGET);
    assertThat(widget().at("/spec/size").asInt()).isEqualTo(1);
    assertThat(widget().at("/status/phase").asText()).isEqualTo("new");
    assertThat(widget().at("/metadata/generation").asInt()).isEqualTo(1);
    assertThat(cluster.list("Widget.example.org", "")).hasSize(1);
  }

  @Test
  void countsGenerations_whenSpecChangesButNotStatus() {
    cluster.apply(WIDGET);
    cluster.patchStatus("Widget", "default", "one", "{phase: old}");
    assertThat(widget().at("/metadata/generation").asInt()).isEqualTo(1);
    cluster.patch("Widget", "default", "one", "{spec: {size: 2}}");
    assertThat(widget().at("/metadata/generation").asInt()).isEqualTo(2);
    assertThat(widget().at("/status/phase").asText()).isEqualTo("old");
  }

  @Test
  void keepsTheVersion_whenNothingChanges() {
    cluster.apply(WIDGET);
    JsonNode before = widget();
    cluster.apply(WIDGET);
    assertThat(widget()).isEqualTo(before);
  }

  @Test
  void keepsTheObject_untilTheLastFinalizerGoes() {
    cluster.apply(WIDGET);
    cluster.patch("wd", "default", "one", "{metadata: {finalizers: [a.b/c]}}");
    cluster.delete("wd", "default", "one");
    assertThat(widget().at("/metadata/deletionTimestamp").asText()).isNotEmpty();
    cluster.patch("wd", "default", "one", "{metadata: {finalizers: null}}");
    assertThat(cluster.get("wd", "default", "one")).isEmpty();
  }

  @Test
  void refusesWithAStatus_whenNamespaceIsMissing() {
    assertThatThrownBy(
            () -> cluster.apply(WIDGET.replace("name: one", "name: one, namespace: nowhere")))
        .isInstanceOfSatisfying(
            RequestRefusedException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(404);
              assertThat(refusal.status().at("/details/kind").asText()).isEqualTo("namespaces");
            });
  }

  @Test
  void countsWritesByObject_whenObjectIsWritten() {
    cluster.apply(WIDGET);
    cluster.patchStatus("wd", "default", "one", "{phase: old}");
    assertThat(cluster.traffic().writes("widgets.example.org", "default", "one"))
        .isEqualTo(Map.of(WriteKind.CREATE, 1L, WriteKind.STATUS_PATCH, 2L));
  }

  @Test
  void deliversOnTheWritingThread_whenWatched() {
    List<String> seen = new ArrayList<>();
    PushSource.Subscription watch =
        cluster.watch("wd", "", event -> seen.add(event.type() + event.object().at("/status")));
    cluster.apply(WIDGET);
    cluster.delete("wd", "default", "one");
    watch.cancel();
    cluster.apply(WIDGET);
    assertThat(seen)
        .containsExactly("ADDED", "MODIFIED{\"phase\":\"new\"}", "DELETED{\"phase\":\"new\"}");
  }

  @Test
  void forgetsKindAndObjects_whenDefinitionIsDeleted() {
    cluster.apply(WIDGET);
    cluster.delete("crd", "", "widgets.example.org");
    assertThatThrownBy(() -> cluster.get("wd", "default", "one"))
        .hasMessageContaining("serves no kind 'wd'");
    cluster.apply(CRD);
    assertThat(cluster.list("wd", "")).isEmpty();
  }
}
