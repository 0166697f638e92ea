package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.provisioner.monitor.Fleet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the node that a host had, or was meant to have: by the id of the last registration, by
 * name, by the name that older operators gave, and by the MAC address of its boot NIC.
 */
final class FindNode {

  private static final Logger LOG = LoggerFactory.getLogger(FindNode.class);

  private final HostNode host;
  private final NodePorts ports;

  FindNode(HostNode host, NodePorts ports) {
    this.host = host;
    this.ports = ports;
  }

  /**
   * The node; empty if the machine has to be enrolled.
   *
   * @throws HostRefusedException if the MAC address belongs to another host's node
   */
  Optional<Node> find() {
    try {
      return Optional.of(host.read());
    } catch (NodeUnknownException e) {
      return byName().or(this::byMac);
    }
  }

  private Optional<Node> byName() {
    HostIdentity identity = host.identity();
    String name = host.config().nodeNaming().nodeName(identity);
    return find(name)
        .or(
            () ->
                NodeNaming.olderName(identity)
                    .filter(older -> !older.equals(name))
                    .flatMap(this::find));
  }

  /** A fresh listing of all nodes that lacks the name saves asking for it. */
  private Optional<Node> find(String name) {
    Optional<Fleet> fleet = host.backend().monitor().fleet();
    return fleet.isPresent() && fleet.flatMap(known -> known.named(name)).isEmpty()
        ? Optional.empty()
        : host.find(name);
  }

  private Optional<Node> byMac() {
    return host.host().bootMacAddress().filter(mac -> !mac.isEmpty()).flatMap(this::byMac);
  }

  private Optional<Node> byMac(String mac) {
    return withMac(mac).flatMap(Port::node).map(ref -> nodeOf(mac, ref));
  }

  private Optional<Port> withMac(String mac) {
    try {
      return ports.withMac(mac);
    } catch (ProvisionerException e) {
      LOG.atWarn()
          .addKeyValue("host", host.identity())
          .addKeyValue("problem", e.getMessage())
          .log("ports could not be listed, so no node is looked for by MAC address");
      return Optional.empty();
    }
  }

  private Node nodeOf(String mac, NodeRef ref) {
    Node node =
        host.find(ref.text())
            .orElseThrow(
                () ->
                    new ProvisionerException(
                        ("Ironic has a port with the MAC address %s of host %s, but not the"
                                + " port's node %s; remove the port")
                            .formatted(mac, host.identity(), ref.text())));
    node.name()
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name -> {
              throw new HostRefusedException(
                  ("MAC address %s belongs to the node %s already; correct spec.bootMACAddress, or"
                          + " remove that node")
                      .formatted(mac, name));
            });
    return node;
  }
}
