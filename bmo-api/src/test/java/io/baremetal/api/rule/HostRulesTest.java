package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRulesTest {

  private static final JsonNode BASE = Example.base("BareMetalHost");

  private static final String REFUSED_BY_STRICT =
      "\"spec\": {\"bootMACAddress\": \"ff:ff:ff:ff:ff:ff\"}}";

  @Test
  void findsNothing_whenTheHostIsGood() {
    assertThat(HostRules.create(Profile.strict()).check(host(BASE)).all()).isEmpty();
    assertThat(HostRules.create(Profile.upstream()).check(host(BASE)).all()).isEmpty();
  }

  @Test
  void findsNothing_whenTheHostIsEmptyOrDeleted() {
    BareMetalHost nothing = BareMetalHost.builder().build();
    assertThat(HostRules.create(Profile.strict()).check(nothing).all()).isEmpty();
    assertThat(HostRules.update(Profile.strict()).check(new Change<>(nothing, nothing)).all())
        .isEmpty();
    assertThat(HostRules.delete(Profile.strict()).check(nothing).all()).isEmpty();
  }

  @Test
  void checksOnlyWhatTheGoProgramsDo_whenUpstream() {
    BareMetalHost careless =
        host(
            """
            {"spec": {"bootMACAddress": "ff:ff:ff:ff:ff:ff",
             "bmc": {"address": "redfish://root:pw@:0/", "disableCertificateVerification": true}}}
            """);
    assertThat(HostRules.create(Profile.upstream()).check(careless).all()).isEmpty();
    assertThat(HostRules.create(Profile.strict()).check(careless).errors()).hasSize(3);
    assertThat(HostRules.create(Profile.strict()).check(careless).warnings()).hasSize(3);
  }

  @Test
  void onlyWarnsOfAnEmptiedImage_whenStrict() {
    BareMetalHost emptied = host("{\"spec\": {\"image\": {\"url\": \"\", \"checksum\": \"\"}}}");
    assertThat(HostRules.create(Profile.strict()).check(emptied).hasErrors()).isFalse();
    assertThat(HostRules.create(Profile.strict()).check(emptied).warnings()).isNotEmpty();
    assertThat(HostRules.create(Profile.upstream()).check(emptied).hasErrors()).isTrue();
  }

  @Test
  void takesAnUpdateOfTheRest_whenTheHostWasWrongBefore() {
    BareMetalHost wrong = host("{\"spec\": {\"bmc\": {\"address\": \"telnet://bmc9\"}}}");
    BareMetalHost annotated =
        wrong.toBuilder()
            .metadata(wrong.metadata().toBuilder().putAnnotations("reboot.metal3.io", "").build())
            .build();
    Change<BareMetalHost> change = new Change<>(wrong, annotated);
    assertThat(HostRules.update(Profile.strict()).check(change).all())
        .extracting(Finding::severity)
        .contains(Severity.WARNING)
        .doesNotContain(Severity.ERROR);
    assertThat(HostRules.update(Profile.upstream()).check(change).hasErrors()).isTrue();
  }

  @Test
  void takesAnUpdateOfMetadata_evenIfAnAnnotationBecomesNonsense() {
    BareMetalHost good = host(BASE);
    BareMetalHost annotated =
        good.toBuilder()
            .metadata(good.metadata().toBuilder().putAnnotations("reboot.metal3.io", "{").build())
            .build();
    Findings findings = HostRules.update(Profile.strict()).check(new Change<>(good, annotated));
    assertThat(findings.warnings()).extracting(Finding::rule).containsExactly("BMO-HOST-027");
    assertThat(findings.errors()).isEmpty();
    assertThat(HostRules.create(Profile.strict()).check(annotated).hasErrors()).isTrue();
  }

  @Test
  void letsAFinalizerGo_thoughOnlyStrictRefusesTheHost() {
    BareMetalHost kept = host("{\"metadata\": {\"finalizers\": [\"f\"]}, " + REFUSED_BY_STRICT);
    BareMetalHost freed = host("{\"metadata\": {}, " + REFUSED_BY_STRICT);
    assertThat(HostRules.create(Profile.upstream()).check(kept).hasErrors()).isFalse();
    assertThat(HostRules.create(Profile.strict()).check(kept).hasErrors()).isTrue();
    assertThat(HostRules.update(Profile.strict()).check(new Change<>(kept, freed)).hasErrors())
        .isFalse();
  }

  @ParameterizedTest
  @Tag("ICN-14")
  @CsvSource({
    "libvirt://192.0.2.9:6230, true",
    "ipmi://192.0.2.9:6230, false",
    "ipmi://192.0.2.9, false",
    "redfish://192.0.2.9, false"
  })
  void asksForTheBootMac_whereNobodyCanFindItOut(String address, boolean needed) {
    BareMetalHost host = host("{\"spec\": {\"bmc\": {\"address\": \"%s\"}}}".formatted(address));
    for (Profile profile : List.of(Profile.strict(), Profile.upstream())) {
      assertThat(HostRules.create(profile).check(host).errors())
          .extracting(finding -> finding.field().toString())
          .isEqualTo(needed ? List.of("spec.bootMACAddress") : List.of());
    }
  }

  @ParameterizedTest
  @Tag("ICN-17")
  @CsvSource({"md5, 1", "auto, 1", "sha256, 0", "sha512, 0"})
  void warnsOfAnMd5ChecksumInAFile_butTakesIt(String type, int warnings) {
    BareMetalHost host =
        host(
            """
            {"spec": {"image": {"url": "http://172.22.0.1/images/os.qcow2", "checksumType": "%s",
             "checksum": "http://172.22.0.1/images/os.qcow2.md5sum"}}}
            """
                .formatted(type));
    Findings findings = HostRules.create(Profile.strict()).check(host);
    assertThat(findings.errors()).isEmpty();
    assertThat(findings.warnings())
        .hasSize(warnings)
        .allMatch(finding -> finding.message().contains("md5"))
        .allMatch(finding -> finding.message().contains("the file"));
    assertThat(HostRules.create(Profile.upstream()).check(host).all()).isEmpty();
  }

  @Test
  void neverThrows_whateverAnAnnotationIsCalled() {
    BareMetalHost odd =
        host("{\"metadata\": {\"annotations\": {\"reboot.metal3.io/]a[\\n.\": \"{\"}}}");
    assertThat(HostRules.create(Profile.strict()).check(odd).errors()).hasSize(1);
  }

  @Test
  void showsNoLogin_whenTheAddressHasOne() {
    Stream.of("telnet://root:hunter2@bmc9", "redfish://root:hunter2@bmc_9/", "redfish://a:hunter2@")
        .map(address -> "{\"spec\": {\"bmc\": {\"address\": \"" + address + "\"}}}")
        .forEach(
            json ->
                assertThat(HostRules.create(Profile.strict()).check(host(json)).toString())
                    .isNotEmpty()
                    .doesNotContain("hunter2"));
  }

  private static BareMetalHost host(JsonNode json) {
    return ModelJson.read(json, BareMetalHost.class).orElseThrow();
  }

  private static BareMetalHost host(String json) {
    return ModelJson.read(json, BareMetalHost.class).orElseThrow();
  }
}
