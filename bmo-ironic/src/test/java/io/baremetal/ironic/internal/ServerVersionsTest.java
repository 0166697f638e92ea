package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.VersionPolicy;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.UnsupportedByServerException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerVersionsTest {

  private static final NodeRef NODE = NodeRef.of("n");

  private static ServerVersions server(VersionPolicy policy, String newest) {
    return answering(
        policy, "{\"version\":{\"min_version\":\"1.1\",\"version\":\"" + newest + "\"}}");
  }

  private static ServerVersions answering(VersionPolicy policy, String document) {
    Answer answer = new Answer(200, Map.of(), document.getBytes(StandardCharsets.UTF_8));
    return new ServerVersions(
        policy, new ApiCaller(request -> answer, () -> "req", new CallScope()), () -> 0);
  }

  @ParameterizedTest
  @CsvSource({"1.82, 1.82", "1.115, 1.115", "1.200, 1.115"})
  void usesTheNewestThatBothKnow_whenNothingIsSaid(String newest, String used) {
    assertThat(server(VersionPolicy.newestTested(), newest).baseline()).hasToString(used);
  }

  @ParameterizedTest
  @CsvSource({"1.89, 1.89", "1.92, 1.89", "1.100, 1.95", "1.115, 1.110"})
  void usesTheNewestOfAFew_whenToldSo(String newest, String used) {
    VersionPolicy few =
        VersionPolicy.newestOf(
            Microversion.of(89),
            Microversion.of(93),
            Microversion.of(95),
            Microversion.of(109),
            Microversion.of(110));

    assertThat(server(few, newest).baseline()).hasToString(used);
  }

  @Test
  void refusesAServer_thatIsTooOldForThePolicy() {
    ServerVersions versions = server(VersionPolicy.pinned(Microversion.of(89)), "1.88");

    assertThatThrownBy(versions::baseline)
        .isInstanceOf(UnsupportedByServerException.class)
        .hasMessageContaining("1.89")
        .hasMessageContaining("1.1 to 1.88");
  }

  @Test
  void raisesACall_toWhatItsArgumentsNeed() {
    ServerVersions versions = server(VersionPolicy.pinned(Microversion.of(50)), "1.115");

    assertThat(versions.resolve(NodeCalls.list(NodeQuery.all()))).hasToString("1.50");
    assertThat(
            versions.resolve(
                NodeCalls.list(NodeQuery.builder().addFields("uuid", "health").build())))
        .hasToString("1.109");
    assertThat(
            versions.resolve(
                NodeCalls.list(NodeQuery.builder().putOtherFilters("shard", "a").build())))
        .hasToString("1.82");
    assertThat(
            versions.resolve(NodeCalls.provision(NODE, ProvisionRequest.of(ProvisionVerb.UNHOLD))))
        .hasToString("1.85");
  }

  @Test
  void namesTheFeature_whenTheServerIsTooOldForIt() {
    ServerVersions versions = server(VersionPolicy.newestTested(), "1.82");
    ApiCall call = ApiCall.of("GET", Routes.NODE_VMEDIA, "n").build();

    assertThatThrownBy(() -> versions.resolve(call))
        .isInstanceOfSatisfying(
            UnsupportedByServerException.class,
            e -> {
              assertThat(e.feature()).isEqualTo("GET /v1/nodes/{node}/vmedia");
              assertThat(e.needed()).isEqualTo(Microversion.of(93));
              assertThat(e.offered().newest()).isEqualTo(Microversion.of(82));
            });
  }

  @ParameterizedTest
  @CsvSource({"1.115, 1.110", "1.100, 1.89"})
  void abortsAtAVersionThatAbortsMost_ifTheServerHasIt(String newest, String used) {
    ServerVersions versions = server(VersionPolicy.pinned(Microversion.of(89)), newest);

    assertThat(
            versions.resolve(NodeCalls.provision(NODE, ProvisionRequest.of(ProvisionVerb.ABORT))))
        .hasToString(used);
  }

  @ParameterizedTest
  @CsvSource({"'[]'", "'{}'", "'{\"version\":{\"version\":\"2.1\",\"min_version\":\"2.0\"}}'"})
  void saysThatItIsNotIronic_whenTheDocumentIsSomethingElse(String document) {
    assertThatThrownBy(answering(VersionPolicy.newestTested(), document)::range)
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("endpoint");
  }

  @Test
  void readsTheRootDocumentToo() {
    assertThat(
            answering(
                    VersionPolicy.newestTested(),
                    "{\"versions\":[{\"min_version\":\"1.1\",\"version\":\"1.95\"}]}")
                .range())
        .hasToString("1.1 to 1.95");
  }

  @Test
  void knowsWhatFieldsNeed_alsoInPatchesAndNewNodes() {
    assertThat(
            MicroversionTable.ofAll(
                MicroversionTable.Kind.NODE_FIELD,
                JsonPatch.builder().add("/network_data", Map.of()).build().fields()))
        .extracting(need -> need.since().minor())
        .containsExactly(66);
    assertThat(
            MicroversionTable.ofAll(
                MicroversionTable.Kind.NODE_FIELD,
                Json.fieldNames(
                    NodeDocuments.of(
                        CreateNode.builder().driver("d").disablePowerOff(true).build()))))
        .extracting(need -> need.since().minor())
        .containsExactly(95);
  }
}
