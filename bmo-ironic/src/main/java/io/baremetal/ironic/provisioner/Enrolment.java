package io.baremetal.ironic.provisioner;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcInterfaces;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.ironic.node.CreateNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The node of a host that Ironic does not know yet. */
final class Enrolment {

  private final HostNode host;
  private final RegisterRequest request;

  Enrolment(HostNode host, RegisterRequest request) {
    this.host = host;
    this.request = request;
  }

  /** What to create; holds the BMC's password. */
  CreateNode of(BmcAddress address) {
    CreateNode.Builder node =
        CreateNode.builder()
            .driver(address.driver().ironicDriver())
            .name(host.config().nodeNaming().nodeName(host.identity()))
            .driverInfo(new Bmc(host).driverInfo(address))
            .driverInterfaces(interfaces(address))
            .properties(
                Map.of(
                    "capabilities", Capabilities.merge(Optional.empty(), request.bootMode()),
                    "cpu_arch", request.cpuArchitecture()));
    if (host.features().disablePowerOff()) {
      node.disablePowerOff(request.disablePowerOff());
    }
    host.backend()
        .services()
        .conductorGroup()
        .apply(host.host())
        .ifPresent(group -> node.putOtherFields("conductor_group", group));
    if (host.config().nodeNaming() == NodeNaming.HOST_NAME_ONLY) {
      node.extra(HostMark.of(host.identity()));
    }
    return node.build();
  }

  private Map<String, String> interfaces(BmcAddress address) {
    BmcInterfaces wanted = address.driver().interfaces();
    Map<String, String> interfaces = new LinkedHashMap<>();
    interfaces.put("boot", wanted.boot());
    wanted.bios().ifPresent(name -> interfaces.put("bios", name));
    wanted.firmware().ifPresent(name -> interfaces.put("firmware", name));
    wanted.management().ifPresent(name -> interfaces.put("management", name));
    wanted.power().ifPresent(name -> interfaces.put("power", name));
    wanted.raid().ifPresent(name -> interfaces.put("raid", name));
    wanted.vendor().ifPresent(name -> interfaces.put("vendor", name));
    interfaces.put("inspect", Bmc.inspectInterface(address, request.inspectionMode()));
    DeployMethod.deployInterface(request).ifPresent(name -> interfaces.put("deploy", name));
    return interfaces;
  }
}
