package io.baremetal.checks.realservers.facility;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.util.List;
import java.util.Optional;

/** Registration, and what the provisioner takes for granted of Ironic's answers. */
final class RegistrationStories {

  private RegistrationStories() {}

  static List<Story> all() {
    return List.of(
        new Story("refuses a MAC address that is another host's", RegistrationStories::macConflict),
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
