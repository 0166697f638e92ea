package io.baremetal.testkit.assertion;

import static io.baremetal.testkit.assertion.BareMetalAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.json.ModelJson;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostAssertTest {

  private static final BareMetalHost RUNNING =
      host(
          """
          {"poweredOn": true, "provisioning":
            {"state": "provisioned", "image": {"url": "http://images.test/os.img"}}}
          """);

  private static final BareMetalHost FAILED =
      host(
          """
          {"errorType": "inspection error", "errorMessage": "no route", "errorCount": 2,
           "provisioning": {"state": "inspecting"}}
          """);

  @Test
  void accepts_whatIsSo() {
    assertThat(RUNNING)
        .isInState(ProvisioningState.PROVISIONED)
        .hasNoError()
        .isPoweredOn()
        .hasImage("http://images.test/os.img");
    assertThat(FAILED)
        .isInState(ProvisioningState.INSPECTING)
        .hasError(ErrorType.INSPECTION, "route")
        .isPoweredOff();
  }

  static Stream<Arguments> refuses_whatIsNotSo() {
    return Stream.of(
        wrong("to be 'available'", host -> host.isInState(ProvisioningState.AVAILABLE)),
        wrong("to have no error", HostAssert::hasNoError),
        wrong(
            "to have a 'inspection error' that says 'disk'",
            host -> host.hasError(ErrorType.INSPECTION, "disk")),
        wrong(
            "to have a 'registration error' that says ''",
            host -> host.hasError(ErrorType.REGISTRATION, "")),
        wrong("to be on", HostAssert::isPoweredOn),
        wrong("to have image http://images.test/x", host -> host.hasImage("http://images.test/x")));
  }

  private static Arguments wrong(String expectation, Consumer<HostAssert> assertion) {
    return Arguments.of(expectation, assertion);
  }

  @ParameterizedTest
  @MethodSource
  void refuses_whatIsNotSo(String expectation, Consumer<HostAssert> wrong) {
    assertThatThrownBy(() -> wrong.accept(assertThat(FAILED)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Expected host metal3/demo %s, but it is 'inspecting', off, inspection error"
                    .formatted(expectation)
                + " (2 in a row): no route");
  }

  @Test
  void refusesToBeOff_whenItIsOn() {
    assertThatThrownBy(() -> assertThat(RUNNING).isPoweredOff())
        .hasMessage(
            "Expected host metal3/demo to be off, but it is 'provisioned', on,"
                + " image http://images.test/os.img");
  }

  private static BareMetalHost host(String status) {
    return ModelJson.read(
            "{\"metadata\": {\"namespace\": \"metal3\", \"name\": \"demo\"}, \"status\": "
                + status
                + "}",
            BareMetalHost.class)
        .orElseThrow();
  }
}
