package io.baremetal.testkit.ironic;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.contract.IronicWire;
import io.baremetal.testkit.ironic.world.Machine;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** A fake in simulated time with one Redfish node, and short words for what tests do with it. */
abstract class FakeIronicFixture {

  static final String BMC = "redfish://192.0.2.7/redfish/v1/Systems/1";
  static final String NAME = "ns~host-0";
  static final String NODE = "/v1/nodes/" + NAME;
  static final String MAC = "52:54:00:00:00:01";
  static final String IMAGE = "http://images.test/ubuntu.qcow2";
  static final Duration LIMIT = Duration.ofHours(2);

  final TestClock time = TestClock.create();
  private FakeIronic ironic;

  /** Overridden by tests that want another fake. */
  FakeIronicBuilder builder() {
    return FakeIronic.builder().time(time);
  }

  /** Overridden by tests that register in their own way. */
  @BeforeEach
  void register() {
    ironic = builder().build();
    IronicWire.Answer node =
        wire()
            .post(
                "/v1/nodes",
                "{'name':'"
                    + NAME
                    + "','driver':'redfish','boot_interface':'redfish-virtual-media',"
                    + "'driver_info':{'redfish_address':'https://192.0.2.7',"
                    + "'redfish_system_id':'/redfish/v1/Systems/1',"
                    + "'redfish_username':'admin','redfish_password':'secret'}}");
    assertThat(node.status()).as(node.toString()).isEqualTo(201);
    String uuid = node.text("uuid").orElseThrow();
    wire().post("/v1/ports", "{'address':'" + MAC + "','node_uuid':'" + uuid + "'}");
  }

  FakeIronic ironic() {
    return ironic;
  }

  IronicWire wire() {
    return IronicWire.to(request -> (FakeReply.Complete) ironic.handle(request));
  }

  NodeView node() {
    return ironic.node(NAME);
  }

  Machine machine() {
    return ironic.machines().at(BMC);
  }

  void manage() {
    verb("manage", "manageable");
  }

  void provide() {
    manage();
    verb("provide", "available");
  }

  /** Writes an image with a good checksum into the node. */
  void chooseImage(String checksum) {
    IronicWire.Answer answer =
        wire()
            .patch(
                NODE,
                add("/instance_uuid", "'11111111-2222-3333-4444-555555555555'"),
                add("/instance_info/image_source", "'" + IMAGE + "'"),
                add("/instance_info/image_checksum", "'" + checksum + "'"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  void deploy() {
    chooseImage("0".repeat(64));
    verb("active", "active");
  }

  /** Sends a verb that must be accepted; time does not pass. */
  void accept(String verb) {
    provision("{'target':'" + verb + "'}", 202);
  }

  void provision(String body, int status) {
    IronicWire.Answer answer = wire().put(NODE + "/states/provision", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
  }

  void verb(String verb, String endsIn) {
    accept(verb);
    until(endsIn);
  }

  /** Lets time pass until the node is in a state and free. */
  void until(String state) {
    time.runUntil(() -> node().is(state), LIMIT);
  }

  /** Lets time pass until the node is in a state, locked or not. */
  void untilEntered(String state) {
    time.runUntil(() -> node().provisionState().equals(state), LIMIT);
  }
}
