package io.baremetal.ironic.provisioner;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcDriver;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.ProvisioningNetwork;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Ironic know a host and verify its BMC; on later passes, brings the node up to date. Mirrors
 * Register of metal3's Ironic provisioner.
 */
final class RegisterHost {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterHost.class);

  private final HostNode host;
  private final RegisterRequest request;
  private final NodePorts ports;
  private final Bmc bmc;

  RegisterHost(HostNode host, RegisterRequest request) {
    this.host = host;
    this.request = request;
    this.ports = new NodePorts(host);
    this.bmc = new Bmc(host);
  }

  Step<Registration> run() {
    BmcAddress address = bmc.address();
    refuseUnsupported(address);
    Optional<Node> found = new FindNode(host, ports).find();
    refuseMissingMac(address);
    if (found.isPresent()) {
      return known(found.get(), () -> synchronize(address, found.get()));
    }
    Node created = host.create(new Enrolment(host, request).of(address));
    host.backend().memory().fresh().made(created.uuid());
    return Announced.step(
        new HostEvent("Registered", "Registered new host"),
        () -> known(created, () -> complete(created)));
  }

  private Step<Registration> complete(Node created) {
    ports.create(created, request.hardwareDetails());
    return advance(host.patch(created, networkData(created, JsonPatch.against(created)).build()));
  }

  private interface Rest {
    Step<Registration> run();
  }

  /** Whatever comes of the rest of the pass, the id must not be lost. */
  private Step<Registration> known(Node node, Rest rest) {
    Registration registration = new Registration(node.uuid());
    host.backend().memory().hosts().track(node.uuid(), host.identity());
    try {
      return rest.run();
    } catch (NodeBusyException e) {
      host.backend().monitor().awaitUnlock(node.uuid());
      return Step.inProgress(Waits.SHORT, registration);
    } catch (HostRefusedException e) {
      return Step.refused(e.refusal(), registration);
    }
  }

  private Step<Registration> synchronize(BmcAddress address, Node node) {
    JsonPatchDiff diff =
        JsonPatch.against(node).set("name", host.config().nodeNaming().nodeName(host.identity()));
    Map<String, Object> driverInfo = bmc.driverInfo(address);
    if (request.credentialsChanged()
        || DriverInfoDrift.exists(node.driverInfo(), driverInfo, host.config().parity())) {
      diff.set("driver_info", driverInfo);
    }
    boolean differs = node.disablePowerOff().orElse(false) != request.disablePowerOff();
    if (differs && host.features().disablePowerOff()) {
      diff.set("disable_power_off", request.disablePowerOff());
    }
    if (!request.cpuArchitecture().isEmpty()) {
      diff.set("properties", "cpu_arch", request.cpuArchitecture());
    }
    networkData(node, diff);
    Intents intents = new Intents(host);
    intents.settle(node, request);
    intents.tidy(diff, node);
    reportOtherDriver(address, node);
    ports.complete(node, request.hardwareDetails());
    return advance(host.patch(node, diff.build()));
  }

  /** Ironic keeps a node's driver for good; an address of another kind needs another node. */
  private void reportOtherDriver(BmcAddress address, Node node) {
    String wanted = address.driver().ironicDriver();
    if (node.driver().filter(driver -> !driver.equals(wanted)).isPresent()) {
      LOG.atWarn()
          .addKeyValue("host", host.identity())
          .addKeyValue("node", node.uuid())
          .addKeyValue("driver", node.driver().get())
          .addKeyValue("wanted", wanted)
          .log("the node has another driver than the BMC address needs; recreate the host");
    }
  }

  private JsonPatchDiff networkData(Node node, JsonPatchDiff diff) {
    if (host.config().ramdiskSource() == RamdiskSource.CONFIGURED) {
      request
          .preprovisioningNetworkData()
          .map(Sensitive::reveal)
          .filter(text -> !text.isEmpty())
          .map(
              text ->
                  YamlObjects.parse(
                      "preprovisioning network data of host " + host.identity(), text))
          .filter(network -> !network.isEmpty() || !node.object("network_data").isEmpty())
          .ifPresent(network -> diff.set("network_data", network));
    }
    return diff;
  }

  private Step<Registration> advance(Node node) {
    Registration registration = new Registration(node.uuid());
    ProvisionState state = NodeFacts.state(node);
    return switch (state) {
      case ENROLL -> verify(node, registration);
      case VERIFYING -> Step.inProgress(Waits.SHORT, registration);
      case CLEAN_WAIT, CLEANING, DEPLOY_WAIT, DEPLOYING, INSPECTING -> Step.done(registration);
      default -> new ConfigureNode(host, request).run(node);
    };
  }

  private Step<Registration> verify(Node node, Registration registration) {
    boolean tryAgain = request.credentialsChanged() || request.onFailure() == OnFailure.RESTART;
    if (node.lastError().isPresent() && !tryAgain) {
      return Step.refused(node.lastError().get(), registration);
    }
    if (isBeingVerified(node)) {
      return Step.inProgress(Waits.SHORT, registration);
    }
    Move move = host.move(node, ProvisionVerb.MANAGE);
    return Step.inProgress(move.pause(), registration);
  }

  /** Some versions of Ironic show the target while the verification is being set up. */
  private static boolean isBeingVerified(Node node) {
    return node.text("target_provision_state").filter("manage"::equals).isPresent();
  }

  private void refuseUnsupported(BmcAddress address) {
    BmcDriver driver = address.driver();
    String scheme = "BMC driver " + address.scheme();
    if (request.inspectionMode().equals(InspectionMode.FAST) && !driver.supportsFastInspection()) {
      throw new HostRefusedException(Bmc.noFastInspection(address));
    }
    if (request.bootMode().equals(BootMode.UEFI_SECURE_BOOT) && !driver.supportsSecureBoot()) {
      throw new HostRefusedException(
          scheme
              + " cannot switch secure boot on; choose another spec.bootMode or a driver that"
              + " can");
    }
    boolean noNetwork = host.config().provisioningNetwork() == ProvisioningNetwork.ABSENT;
    if (noNetwork && driver.needsProvisioningNetwork()) {
      throw new HostRefusedException(
          scheme
              + " boots over the provisioning network, but there is none; use a driver that"
              + " boots from virtual media");
    }
    if (request.disablePowerOff() && !host.features().disablePowerOff()) {
      throw new HostRefusedException(
          "spec.disablePowerOff needs an Ironic with API 1.95, and this one ends at "
              + host.features().newest()
              + "; the host is not touched");
    }
  }

  private void refuseMissingMac(BmcAddress address) {
    boolean needed =
        address.driver().needsMac() || request.inspectionMode().equals(InspectionMode.DISABLED);
    if (needed && host.host().bootMacAddress().filter(mac -> !mac.isEmpty()).isEmpty()) {
      throw new HostRefusedException(
          "BMC driver "
              + address.scheme()
              + " needs spec.bootMACAddress"
              + (address.driver().needsMac() ? "" : " when inspection is disabled")
              + ", which is not set");
    }
  }
}
