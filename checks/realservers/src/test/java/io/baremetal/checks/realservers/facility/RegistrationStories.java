package io.baremetal.checks.realservers.facility;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import io.baremetal.testkit.ironic.world.Power;
import java.util.List;
import java.util.Optional;

/** Registration, and what the provisioner takes for granted of Ironic's answers. */
final class RegistrationStories {

  private RegistrationStories() {}

  /** For a site that nobody else uses. */
  static Story ofALostDatabase() {
    return new Story(
        "takes hosts over again that Ironic forgot", RegistrationStories::lostDatabase);
  }

  static List<Story> all() {
    return List.of(
        new Story("refuses a MAC address that is another host's", RegistrationStories::macConflict),
        new Story("tells a BMC with IPv6 where images are", RegistrationStories::externalUrl),
        new Story("writes to extra in all states of rest", RegistrationStories::extra),
        new Story("lists when a node came into its state", RegistrationStories::stateSince));
  }

  private static void macConflict(Site site) {
    LiveHost first = LiveHost.on(site, site.machine(0)).register();
    LiveHost second = LiveHost.on(site, site.machine(0));

    Step<Registration> step = second.registerOnce();

    assertThat(Outcomes.refusal(step).orElseThrow())
        .contains(site.machine(0).bootMac())
        .contains(first.identity().name());
    first.remove();
    second.register().remove();
  }

  private static void externalUrl(Site site) {
    LiveHost usual = LiveHost.on(site, site.machine(0)).register();
    assertThat(usual.node().driverInfo()).doesNotContainKey("external_http_url");
    LiveHost six = usual.alsoAt(address -> address.replaceAll("[0-9.]{7,}(?=[:/])", "[::1]"));

    Outcomes.orThrow(six.registerOnce());

    assertThat(six.node().driverInfo().get("external_http_url").asText())
        .isEqualTo("http://[fd00::1]:6180");
    six.remove();
  }

  /** What was deployed stays: its host is taken over again, and nothing is switched. */
  private static void lostDatabase(Site site) {
    LiveHost running = LiveHost.on(site, site.machine(0)).register().provision(site.image());
    LiveHost idle = LiveHost.on(site, site.machine(1)).register();
    String before = running.ref().text();

    site.loseDatabase();

    assertThat(Outcomes.isUnknown(running.now().observe())).isTrue();
    running.register().adopt(ProvisioningState.PROVISIONED);
    assertThat(running.ref().text()).isNotEqualTo(before);
    assertThat(running.node().provisionState()).contains(ProvisionState.ACTIVE);
    assertThat(running.machine().installedImage()).isEqualTo(site.image().url());
    assertThat(running.machine().power()).isEqualTo(Power.ON);
    idle.register().provision(site.image());
    idle.deprovision().remove();
    running.deprovision().remove();
  }

  private static void extra(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register().provision(site.image());
    assertThat(stored(site, host, "active")).contains(1);
    host.deprovision();
    assertThat(stored(site, host, "available")).contains(1);
    host.machine().failNextFirmwareUpdate("no");
    String unused =
        host.prepareInVain(
            PrepareRequest.builder()
                .addTargetFirmwareComponents(
                    new FirmwareUpdate("bios", site.firmware("bios", "9"))));
    assertThat(host.node().provisionState()).contains(ProvisionState.CLEAN_FAILED);
    assertThat(stored(site, host, "clean failed")).contains(1);
    host.remove();
  }

  private static Optional<Integer> stored(Site site, LiveHost host, String key) {
    Node node = host.awaitFree();
    return Optional.ofNullable(
            site.ironic()
                .nodes()
                .update(node.ref(), JsonPatch.against(node).set("extra", key, 1).build())
                .extra()
                .get(key))
        .map(value -> value.asInt());
  }

  private static void stateSince(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();
    String before = since(site, host);
    assertThat(host.node().text("provision_updated_at")).contains(before);

    host.provision(site.image());

    assertThat(since(site, host)).isNotEqualTo(before);
    host.deprovision().remove();
  }

  private static String since(Site site, LiveHost host) {
    return site.ironic().nodes().list(NodeQuery.builder().fields(NodeRow.FIELDS).build()).stream()
        .filter(node -> node.uuid().equals(host.ref().text()))
        .findFirst()
        .flatMap(node -> node.text("provision_updated_at"))
        .orElseThrow();
  }
}
