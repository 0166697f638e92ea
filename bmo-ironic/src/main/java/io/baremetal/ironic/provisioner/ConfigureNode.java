package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.provisioner.DeployRamdisk.Boot;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a verified node what it boots its agent from, and how it is cleaned and booted. */
final class ConfigureNode {

  private static final Set<ProvisioningState> BOOTING =
      Set.of(
          ProvisioningState.DEPROVISIONING,
          ProvisioningState.INSPECTING,
          ProvisioningState.PREPARING);
  private static final Set<ProvisioningState> SERVICEABLE =
      Set.of(ProvisioningState.PROVISIONED, ProvisioningState.EXTERNALLY_PROVISIONED);

  private final HostNode host;
  private final RegisterRequest request;

  ConfigureNode(HostNode host, RegisterRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Registration> run(Node node) {
    Optional<Map<String, String>> ramdisk = ramdisk();
    JsonPatchDiff diff = JsonPatch.against(node);
    ramdisk.ifPresent(keys -> chooseRamdisk(diff, keys));
    diff.set("automated_clean", !request.cleaningMode().equals(CleaningMode.DISABLED))
        .set(
            "properties",
            "capabilities",
            Capabilities.merge(NodeFacts.property(node, "capabilities"), request.bootMode()));
    if (!request.cpuArchitecture().isEmpty()) {
      diff.set("properties", "cpu_arch", request.cpuArchitecture());
    }
    Node configured = host.patch(node, diff.build());
    return ramdisk.isEmpty() && lacksRamdisk()
        ? Step.needsPreprovisioningImage()
        : Step.done(new Registration(configured.uuid()));
  }

  private Optional<Map<String, String>> ramdisk() {
    boolean iso = new Bmc(host).address().driver().supportsIsoPreprovisioningImage();
    return DeployRamdisk.choose(
        request.preprovisioningImage(), iso ? Boot.ISO_TOO : Boot.NETWORK, host.config());
  }

  private static void chooseRamdisk(JsonPatchDiff diff, Map<String, String> keys) {
    for (String key : DeployRamdisk.KEYS) {
      Optional.ofNullable(keys.get(key))
          .ifPresentOrElse(
              value -> diff.set("driver_info", key, value), () -> diff.unset("driver_info", key));
    }
  }

  /** Whether the operation that is coming boots a ramdisk that nobody has built yet. */
  private boolean lacksRamdisk() {
    if (host.config().ramdiskSource() == RamdiskSource.CONFIGURED || bootsNoRamdisk()) {
      return false;
    }
    ProvisioningState state = request.state();
    return BOOTING.contains(state)
        || (SERVICEABLE.contains(state)
            && request.operationalStatus().equals(OperationalStatus.SERVICING));
  }

  private boolean bootsNoRamdisk() {
    ProvisioningState state = request.state();
    boolean liveIso = request.currentImage().filter(Image::isLiveIso).isPresent();
    return (state.equals(ProvisioningState.PROVISIONING) && liveIso)
        || (state.equals(ProvisioningState.DEPROVISIONING)
            && request.cleaningMode().equals(CleaningMode.DISABLED))
        || (state.equals(ProvisioningState.INSPECTING)
            && request.inspectionMode().equals(InspectionMode.FAST));
  }
}
