package io.baremetal.checks.realservers.facility;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.testkit.ironic.world.Power;
import java.util.List;

/** The ways to deploy. */
final class DeploymentStories {

  private DeploymentStories() {}

  static List<Story> all() {
    return List.of(
        new Story("runs a custom deployment", DeploymentStories::custom),
        new Story("boots a live image", DeploymentStories::live),
        new Story("deploys with secure boot", DeploymentStories::secure),
        new Story("deploys over the network", DeploymentStories::network),
        new Story("leads a machine with IPMI through its life", DeploymentStories::ipmi),
        new Story("deploys an image out of a container registry", DeploymentStories::oci),
        new Story("brings the user data along", DeploymentStories::userData));
  }

  private static void custom(Site site) {
    LiveHost host =
        LiveHost.with(
            site,
            site.machine(0),
            "redfish-virtualmedia",
            request -> request.hasCustomDeploy(true));

    host.register()
        .provision(
            request ->
                request.customDeploy(CustomDeploy.builder().method("install_appliance").build()));

    assertThat(host.node().driverInterface("deploy")).contains("custom-agent");
    assertThat(host.machine().power()).isEqualTo(Power.ON);
    host.deprovision().remove();
  }

  private static void live(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register().provision(site.liveIso());

    assertThat(host.node().driverInterface("deploy")).contains("ramdisk");
    assertThat(host.node().instanceInfo().get("boot_iso").asText())
        .isEqualTo(site.liveIso().url().orElseThrow());
    assertThat(host.machine().virtualMedia()).isNotEmpty();
    assertThat(host.machine().power()).isEqualTo(Power.ON);
    host.deprovision();
    assertThat(host.machine().power()).isEqualTo(Power.OFF);
    host.remove();
  }

  private static void secure(Site site) {
    LiveHost host =
        LiveHost.with(
            site,
            site.machine(0),
            "redfish-virtualmedia",
            request -> request.bootMode(BootMode.UEFI_SECURE_BOOT));

    Image image = site.image();
    host.register()
        .provision(
            (ProvisionRequest.Builder request) ->
                request.image(image).bootMode(BootMode.UEFI_SECURE_BOOT));

    assertThat(host.node().properties().get("capabilities").asText())
        .contains("boot_mode:uefi", "secure_boot:true");
    host.machine().secureBoot().ifPresent(on -> assertThat(on).isTrue());
    assertThat(host.machine().installedImage()).isEqualTo(image.url());
    host.deprovision().remove();
  }

  private static void ipmi(Site site) {
    SiteMachine machine = site.machine(0);
    LiveHost host = LiveHost.on(site, machine).alsoAt(any -> machine.ipmiAddress()).register();
    assertThat(host.node().driver()).contains("ipmi");
    assertThat(host.inspect().nics()).isNotEmpty();

    host.provision(site.image());

    assertThat(host.node().driverInterface("boot")).contains("ipxe");
    assertThat(host.node().provisionState()).contains(ProvisionState.ACTIVE);
    host.deprovision().remove();
  }

  private static void oci(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register().provision(site.ociImage());

    assertThat(host.node().instanceInfo().get("image_source").asText())
        .isEqualTo(site.ociImage().url().orElseThrow());
    assertThat(host.machine().installedImage()).isPresent();
    host.deprovision().remove();
  }

  private static void userData(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();
    String network = "links:\n- id: eno1\n  type: phy\n";

    host.provision(
        request ->
            request
                .image(site.image())
                .configData(new ConfigText("#!/bin/sh\necho it\n", network, "rack: 7\n")));

    assertThat(host.machine().userData()).contains("#!/bin/sh\necho it\n");
    host.deprovision().remove();
  }

  /** The kernel and the ramdisk of the configuration are what the agent boots here. */
  private static void network(Site site) {
    LiveHost host =
        LiveHost.on(site, site.machine(0), "redfish").register().provision(site.image());

    assertThat(host.node().driverInterface("boot")).contains("ipxe");
    assertThat(host.node().driverInfo().keySet())
        .contains("deploy_kernel", "deploy_ramdisk")
        .doesNotContain("deploy_iso");
    assertThat(host.machine().installedImage()).isEqualTo(site.image().url());
    host.deprovision().remove();
  }
}
