package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.ironic.vendor.VendorCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing secret reaches logs of any level, exceptions or texts, whatever goes wrong. */
@Tag("ICN-07")
final class SecretsStayInsideTest {

  private static final String SECRET = "hush-hush-8f2c";
  private static final NodeRef NODE = NodeRef.of(UUID);

  static Stream<Consumer<IronicClient>> callsWithSecrets() {
    return Stream.of(
        c ->
            c.nodes()
                .create(
                    CreateNode.builder()
                        .driver("redfish")
                        .putDriverInfo("redfish_password", SECRET)
                        .putInstanceInfo("image_pull_secret", SECRET)
                        .build()),
        c ->
            c.nodes()
                .update(
                    NODE, JsonPatch.builder().add("/driver_info/redfish_password", SECRET).build()),
        c -> provision(c, ProvisionRequest.deploy(ConfigDrive.ofText(SECRET))),
        c -> provision(c, ProvisionRequest.deploy(ConfigDrive.of(Map.of("user_data", SECRET)))),
        c -> provision(c, ProvisionRequest.rescue(SECRET)),
        c ->
            provision(
                c,
                ProvisionRequest.clean(
                    List.of(NodeStep.of("bios", "x", Map.of("password", SECRET))))),
        c ->
            c.ramdisk()
                .heartbeat(
                    NODE, Heartbeat.builder().callbackUrl("http://a").agentToken(SECRET).build()),
        c -> c.nodes().on(NODE).vendor().call(VendorCall.of("m", Map.of("token", SECRET))),
        c ->
            c.nodes()
                .on(NODE)
                .vendor()
                .subscribe(
                    EventSubscription.builder()
                        .destination("http://a")
                        .putHttpHeaders("X-Key", SECRET)
                        .build()));
  }

  private static void provision(IronicClient client, ProvisionRequest request) {
    assertThat(request.toString()).doesNotContain(SECRET);
    client.nodes().on(NODE).states().provision(request);
  }

  static List<MockResponse> answers() {
    return List.of(
        new MockResponse.Builder().code(200).body("{\"Id\":\"1\"}").build(),
        new MockResponse.Builder().code(200).body("<" + SECRET + ">").build(),
        new MockResponse.Builder().code(200).body("{\"a\":" + SECRET).build(),
        new MockResponse.Builder()
            .code(400)
            .body("{\"error_message\":\"'" + SECRET + "' is not of type 'object'\"}")
            .build(),
        new MockResponse.Builder().code(409).body("<html>" + SECRET + "</html>").build(),
        new MockResponse.Builder().code(401).body("bad " + SECRET).build(),
        new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
            .build());
  }

  @ParameterizedTest
  @MethodSource("callsWithSecrets")
  void showsNothingSecret(Consumer<IronicClient> call) throws IOException {
    for (MockResponse answer : answers()) {
      try (IronicStub ironic = new IronicStub();
          IronicClient client = ironic.client().auth(IronicAuth.basic("admin", SECRET)).build()) {
        ironic.versions("1.1", "1.115").answer(answer);

        StringWriter thrown = new StringWriter();
        List<String> logged =
            RecordingLogs.during(
                () -> {
                  try {
                    call.accept(client);
                  } catch (RuntimeException e) {
                    e.printStackTrace(new PrintWriter(thrown));
                  }
                });

        assertThat(thrown.toString()).doesNotContain(SECRET);
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        assertThat(logged)
            .anySatisfy(line -> assertThat(line).contains("ironicHost=", "ironicRequestId=req-"));
      }
    }
  }
}
