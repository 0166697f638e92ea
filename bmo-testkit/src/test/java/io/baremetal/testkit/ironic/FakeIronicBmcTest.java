package io.baremetal.testkit.ironic;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.contract.IronicWire;
import io.baremetal.testkit.ironic.world.Power;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Contact with BMCs: logging in, losing and regaining contact, virtual media, subscriptions. */
class FakeIronicBmcTest extends FakeIronicFixture {

  @Test
  void failsToVerify_withAWrongPassword() {
    machine().credentials("admin", "other");

    verb("manage", "enroll");

    assertThat(node().lastError().orElse("")).contains("401").doesNotContain("secret");
    assertThat(node().targetProvisionState()).isEmpty();
    wire().patch(NODE, add("/driver_info/redfish_password", "'other'"));
    manage();
    assertThat(node().lastError()).isEmpty();
  }

  @Test
  void failsToVerify_whenNothingAnswers() {
    machine().unreachable();

    verb("manage", "enroll");

    assertThat(node().lastError().orElse("")).contains("192.0.2.7").contains("refused");
  }

  @Test
  void refusesPowerWithoutAnAddress() {
    wire().post("/v1/nodes", "{'name':'bare','driver':'redfish'}");

    IronicWire.Answer power = wire().put("/v1/nodes/bare/states/power", "{'target':'power on'}");

    assertThat(power.status()).isEqualTo(400);
    assertThat(power.error()).contains("redfish_address");
    assertThat(
            wire().get("/v1/nodes/bare/validate").body().path("power").path("result").asBoolean())
        .isFalse();
  }

  @Test
  void noticesThatABmcIsLost_andThatItIsBack() {
    manage();
    machine().unreachable();
    assertThat(node().maintenance()).isFalse();

    time.advance(Duration.ofMinutes(1));
    assertThat(node().fault()).contains("power failure");
    assertThat(node().maintenance()).isTrue();
    assertThat(node().powerState()).isEmpty();

    machine().reachable();
    time.advance(Duration.ofMinutes(1));
    assertThat(node().fault()).isEmpty();
    assertThat(node().maintenance()).isFalse();
    assertThat(node().powerState()).contains("power off");
  }

  @Test
  void noticesThatSomebodyPressedTheButton() {
    manage();

    machine().power(Power.ON);
    time.advance(Duration.ofMinutes(1));

    assertThat(node().powerState()).contains("power on");
  }

  @Test
  void failsToSwitchPower_whenTheBmcIsLost() {
    manage();
    machine().unreachable();

    wire().put(NODE + "/states/power", "{'target':'power on'}");
    time.runUntil(() -> node().lockedBy().isEmpty(), LIMIT);

    assertThat(node().powerState()).contains("error");
    assertThat(node().lastError().orElse("")).contains("Failed to change power state");
  }

  @Test
  void insertsAndEjectsVirtualMedia_afterTheAnswerLeft() {
    manage();
    String iso = "http://images.test/data.iso";

    IronicWire.Answer attach =
        wire().post(NODE + "/vmedia", "{'device_type':'cdrom','image_url':'" + iso + "'}");
    assertThat(attach.status()).isEqualTo(204);
    assertThat(machine().virtualMedia()).isEmpty();
    time.runUntil(() -> node().lockedBy().isEmpty(), LIMIT);
    assertThat(machine().virtualMedia()).containsExactly(iso);
    assertThat(wire().get(NODE + "/vmedia").body().get(0).path("inserted").asBoolean()).isTrue();

    assertThat(wire().delete(NODE + "/vmedia?device_types=cdrom").status()).isEqualTo(204);
    time.runUntil(() -> node().lockedBy().isEmpty(), LIMIT);
    assertThat(machine().virtualMedia()).isEmpty();
    assertThat(wire().post(NODE + "/vmedia", "{'device_type':'tape','image_url':'x'}").status())
        .isEqualTo(400);
  }

  @Test
  void subscribesToEvents() {
    manage();
    String method = NODE + "/vendor_passthru?method=";

    IronicWire.Answer created =
        wire()
            .post(
                method + "create_subscription",
                "{'Destination':'https://sink.test','HttpHeaders':[{'Authorization':'hush'}]}");
    String id = created.text("Id").orElseThrow();

    assertThat(created.body().path("EventTypes").toString()).isEqualTo("[\"Alert\"]");
    assertThat(created.toString()).doesNotContain("hush");
    assertThat(machine().eventDestinations()).containsExactly("https://sink.test");
    assertThat(wire().get(method + "get_all_subscriptions").toString()).contains(id);

    assertThat(delete(method + "delete_subscription", id).status()).isEqualTo(200);
    assertThat(machine().eventDestinations()).isEmpty();
    assertThat(delete(method + "delete_subscription", id).status()).isEqualTo(404);
  }

  private IronicWire.Answer delete(String target, String id) {
    return wire()
        .send(
            FakeRequest.of("DELETE", target)
                .withBody("application/json", "{\"id\":\"" + id + "\"}"));
  }

  @Test
  void knowsOnlyDescribedMachines_whenStrict() {
    FakeIronic strict = FakeIronic.builder().time(time).onlyDescribedMachines().build();
    IronicWire wire = IronicWire.to(request -> (FakeReply.Complete) strict.handle(request));
    strict.machines().at("ipmi://192.0.2.8");
    for (String host : new String[] {"192.0.2.8", "192.0.2.9"}) {
      wire.post(
          "/v1/nodes",
          "{'name':'" + host + "','driver':'ipmi','driver_info':{'ipmi_address':'" + host + "'}}");
      wire.put("/v1/nodes/" + host + "/states/provision", "{'target':'manage'}");
    }

    time.advance(Duration.ofMinutes(1));

    assertThat(strict.node("192.0.2.8").provisionState()).isEqualTo("manageable");
    assertThat(strict.node("192.0.2.9").provisionState()).isEqualTo("enroll");
    assertThat(strict.node("192.0.2.9").lastError().orElse("")).contains("nothing answers");
  }
}
