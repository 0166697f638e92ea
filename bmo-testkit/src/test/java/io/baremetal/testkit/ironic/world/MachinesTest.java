package io.baremetal.testkit.ironic.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MachinesTest {

  private final Machines machines = new Machines(Machines.Strangers.MADE_UP);

  @Test
  void takesSpellingsOfOneAddressForOneMachine() {
    machines.at("redfish://BMC.test:443/redfish/v1/Systems/1/");
    machines.at("https://bmc.test/redfish/v1/Systems/1");
    machines.at("bmc.test");

    assertThat(machines.all())
        .extracting(Machine::address)
        .containsExactly("bmc.test/redfish/v1/Systems/1");
  }

  @Test
  void tellsSystemsOfOneBmcApart() {
    machines.at("redfish://192.0.2.7:8000/redfish/v1/Systems/a").power(Power.ON);
    machines.at("redfish://192.0.2.7:8000/redfish/v1/Systems/b");

    assertThat(machines.at("192.0.2.7:8000/redfish/v1/Systems/a").power()).isEqualTo(Power.ON);
    assertThat(machines.at("192.0.2.7:8000/redfish/v1/Systems/b").power()).isEqualTo(Power.OFF);
  }

  @Test
  void connectsToTheOnlySystem_whenTheTestNamedOnlyTheHost() {
    machines.at("192.0.2.7").credentials("admin", "other");

    synchronized (machines.lock()) {
      Bmc bmc = machines.connect("https://192.0.2.7/redfish/v1/Systems/1").orElseThrow();
      assertThat(bmc.connect("admin", "wrong").orElse("")).contains("401");
      assertThat(bmc.connect("admin", "other")).isEmpty();
    }
  }

  @Test
  void understandsAddressesOfVersionSix() {
    machines.at("redfish://[FD00::7]:8000/redfish/v1/Systems/1");
    machines.at("ipmi://[fd00::8]:623");
    machines.at("[fd00::8]");

    assertThat(machines.all())
        .extracting(Machine::address)
        .containsExactly("[fd00::7]:8000/redfish/v1/Systems/1", "fd00::8");
  }

  @Test
  void refusesAnAddressWithoutAHost() {
    assertThatThrownBy(() -> machines.at("redfish:///redfish/v1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a host");
  }

  @Test
  void refusesToHang_whereNobodyWaitsForAnAgent() {
    assertThatThrownBy(() -> machines.at("192.0.2.7").hangNext(Step.POWER))
        .hasMessageContaining("POWER");
  }
}
