package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.error.DuplicateException;
import io.baremetal.ironic.error.ForbiddenException;
import io.baremetal.ironic.error.InvalidStateException;
import io.baremetal.ironic.error.IronicApiException;
import io.baremetal.ironic.error.MaintenanceException;
import io.baremetal.ironic.error.NodeLockedException;
import io.baremetal.ironic.error.NotAcceptableException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.error.ServiceUnavailableException;
import io.baremetal.ironic.error.StateConflictException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.error.UnexpectedStatusException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ErrorDecoderTest {

  private static final Outgoing CALL =
      new Outgoing(
          ApiCall.of("PUT", Routes.NODE_PROVISION, "n1").query("secret", "s").build(),
          "req-sent",
          new CallScope(),
          Map.of());

  private static IronicApiException decode(int status, String body) {
    return ErrorDecoder.decode(
        CALL, new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String wrapped(String text) {
    String inner = Json.object().put("faultcode", "Client").put("faultstring", text).toString();
    return Json.object().put("error_message", inner).toString();
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(400, "Expected a UUID but received x.", BadRequestException.class),
        Arguments.of(
            400,
            "The provision operation can't be performed on node n because it's in maintenance"
                + " mode.",
            MaintenanceException.class),
        Arguments.of(
            400,
            "The requested action \"abort\" can not be performed on node \"n\" while it is in state"
                + " \"active\".",
            InvalidStateException.class),
        Arguments.of(401, "Authorization required", UnauthorizedException.class),
        Arguments.of(403, "Node n is protected", ForbiddenException.class),
        Arguments.of(404, "Node n could not be found.", NotFoundException.class),
        Arguments.of(405, "Method Not Allowed", UnexpectedStatusException.class),
        Arguments.of(406, "Request not acceptable.", NotAcceptableException.class),
        Arguments.of(500, "BMC said no", ServerFaultException.class),
        Arguments.of(502, "Bad gateway", ServerFaultException.class),
        Arguments.of(503, "lack of free conductor workers", ServiceUnavailableException.class));
  }

  static Stream<Arguments> conflicts() {
    return Stream.of(
        Arguments.of(
            409,
            "Node n is locked by host h, please retry after the current operation is completed.",
            NodeLockedException.class),
        Arguments.of(409, "child_node c is presently locked", NodeLockedException.class),
        Arguments.of(
            409,
            "Node n can not be updated while a state transition is in progress.",
            StateConflictException.class),
        Arguments.of(409, "Node n is associated with instance i.", StateConflictException.class),
        Arguments.of(
            409,
            "Can not delete node \"n\" while it is in provision state \"active\".",
            StateConflictException.class),
        Arguments.of(
            409,
            "Node n can not have boot_interface updated unless it is in one of allowed (enroll)"
                + " states or in maintenance mode.",
            StateConflictException.class),
        Arguments.of(409, "A node with name n already exists.", DuplicateException.class),
        Arguments.of(
            409,
            "Instance i is already associated with a node, it cannot be associated with n",
            DuplicateException.class),
        Arguments.of(409, "Something new.", ConflictException.class));
  }

  @ParameterizedTest
  @MethodSource({"kinds", "conflicts"})
  void tellsKindsApart(int status, String text, Class<?> kind) {
    IronicApiException exception = decode(status, wrapped(text));

    assertThat(exception).isExactlyInstanceOf(kind);
    assertThat(exception.faultMessage()).isEqualTo(text);
    assertThat(exception.status()).isEqualTo(status);
    assertThat(exception).hasMessageContaining("PUT /v1/nodes/n1/states/provision");
    assertThat(exception.getMessage()).doesNotContain("secret");
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of(wrapped("why"), "why"),
        Arguments.of("{\"error_message\":{\"faultstring\":\"why\"}}", "why"),
        Arguments.of("{\"error_message\":\"plain why\"}", "plain why"),
        Arguments.of(
            "{\"error_message\":\"{\\\"code\\\":404,\\\"title\\\":\\\"Not Found\\\","
                + "\\\"description\\\":\\\"\\\"}\"}",
            "Not Found"),
        Arguments.of("{\"error\":{\"message\":\"why\",\"code\":401}}", "why"),
        Arguments.of("{\"faultcode\":\"Client\",\"faultstring\":\"why\"}", "why"),
        Arguments.of("{\"itemNotFound\":{\"message\":\"why\"}}", "why"),
        Arguments.of("<html>why</html>", "<html>why</html>"),
        Arguments.of("\"why\"", "why"),
        Arguments.of("{}", ""),
        Arguments.of("", ""));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void findsTheText_inEveryShape(String body, String text) {
    assertThat(decode(500, body).faultMessage()).isEqualTo(text);
  }

  @Test
  void keepsOneKibibyte_ofALongText() {
    assertThat(decode(502, "x".repeat(5000)).faultMessage()).hasSize(1025);
  }

  @Test
  void takesTheRequestId_fromEitherHeader() {
    IronicApiException exception =
        ErrorDecoder.decode(
            CALL, new Answer(404, Map.of("Openstack-Request-Id", "req-1"), new byte[0]));

    assertThat(exception.requestId()).contains("req-1");
    assertThat(exception).hasMessageContaining("req-1");
  }

  @Test
  void namesTheIdThatWasSent_whenTheAnswerHasNone() {
    assertThat(decode(502, "").requestId()).contains("req-sent");
  }

  @Test
  void callsOnlyLocksAndBusyConductors_retryable() {
    assertThat(decode(409, wrapped("n is locked by host h")).isRetryable()).isTrue();
    assertThat(decode(503, "").isRetryable()).isTrue();
    assertThat(decode(409, wrapped("Something new.")).isRetryable()).isFalse();
    assertThat(decode(500, "").isRetryable()).isFalse();
  }
}
