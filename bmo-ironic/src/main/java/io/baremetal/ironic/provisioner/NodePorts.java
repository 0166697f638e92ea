package io.baremetal.ironic.provisioner;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.port.Ports;
import io.baremetal.ironic.provisioner.monitor.Fleet;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells Ironic of the NICs of a host, so that it recognises the machine on the network. Ports are
 * only ever added; Ironic's own inspection looks after the rest.
 */
final class NodePorts {

  private static final Set<ProvisionState> AT_REST =
      EnumSet.of(
          ProvisionState.ENROLL,
          ProvisionState.MANAGEABLE,
          ProvisionState.AVAILABLE,
          ProvisionState.ACTIVE,
          ProvisionState.ADOPT_FAILED,
          ProvisionState.INSPECT_FAILED,
          ProvisionState.CLEAN_FAILED,
          ProvisionState.DEPLOY_FAILED,
          ProvisionState.SERVICE_FAILED,
          ProvisionState.ERROR);

  /** Of so many nodes the ports fit on a few pages. */
  private static final int MOST_NODES = 1000;

  private static final List<String> FIELDS = List.of("node_uuid", "uuid", "address");

  private final HostNode host;
  private Set<String> free = Set.of();

  NodePorts(HostNode host) {
    this.host = host;
  }

  /** The port with this MAC address, whosever it is; remembers within the pass if there is none. */
  Optional<Port> withMac(String mac) {
    Optional<Port> found =
        list(PortQuery.builder().address(mac).fields(FIELDS).build()).stream().findFirst();
    free = found.isPresent() ? Set.of() : Set.of(normal(mac));
    return found;
  }

  /** Makes sure that a node that was here before has a port for each NIC. */
  void complete(Node node, Optional<HardwareDetails> details) {
    Map<String, Boolean> wanted = wanted(details);
    ProvisionState state = node.provisionState().orElse(ProvisionState.UNRECOGNIZED);
    if (wanted.isEmpty() || !AT_REST.contains(state) || known(node).containsAll(keys(wanted))) {
      return;
    }
    add(node, wanted, existing(node));
  }

  /** Gives a node that was made just now a port for each NIC. */
  void create(Node node, Optional<HardwareDetails> details) {
    add(node, wanted(details), Set.of());
  }

  private Set<String> existing(Node node) {
    return ports()
        .all(node.uuid())
        .or(() -> listedTogether(node))
        .orElseGet(() -> macs(list(PortQuery.builder().node(node.ref()).fields(FIELDS).build())));
  }

  /** One listing for all nodes that are watched, when a process starts, instead of one each. */
  private Optional<Set<String>> listedTogether(Node node) {
    Set<String> watched =
        host.backend().monitor().fleet().map(Fleet::rows).stream()
            .flatMap(Collection::stream)
            .map(NodeRow::uuid)
            .collect(Collectors.toSet());
    boolean worthIt = watched.contains(node.uuid()) && watched.size() <= MOST_NODES;
    if (!worthIt || !ports().mayListTogether()) {
      return Optional.empty();
    }
    Map<String, List<Port>> byNode =
        list(PortQuery.builder().fields(FIELDS).build()).stream()
            .collect(Collectors.groupingBy(port -> port.node().map(NodeRef::text).orElse("")));
    watched.forEach(
        uuid -> ports().rememberFirst(uuid, macs(byNode.getOrDefault(uuid, List.of()))));
    return Optional.of(macs(byNode.getOrDefault(node.uuid(), List.of())));
  }

  private void add(Node node, Map<String, Boolean> wanted, Set<String> existing) {
    for (Map.Entry<String, Boolean> nic : wanted.entrySet()) {
      String mac = nic.getKey();
      boolean ours =
          existing.contains(normal(mac)) || (!free.contains(normal(mac)) && isOurs(node, mac));
      if (!ours) {
        create(node, mac, nic.getValue());
      }
    }
    Set<String> all = new HashSet<>(existing);
    all.addAll(keys(wanted));
    ports().remember(node.uuid(), all);
  }

  private Set<String> known(Node node) {
    return ports().all(node.uuid()).orElse(Set.of());
  }

  /**
   * Each MAC address once, as it was written first, with whether the machine may boot from it, as
   * it was said last.
   */
  private Map<String, Boolean> wanted(Optional<HardwareDetails> details) {
    Map<String, Boolean> pxe = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (Nic nic : details.map(HardwareDetails::nics).orElse(List.of())) {
      nic.mac()
          .filter(mac -> !mac.isEmpty())
          .map(mac -> written.computeIfAbsent(normal(mac), key -> mac))
          .ifPresent(mac -> pxe.put(mac, nic.pxe().orElse(false)));
    }
    host.host()
        .bootMacAddress()
        .filter(mac -> !mac.isEmpty())
        .ifPresent(mac -> pxe.put(written.getOrDefault(normal(mac), mac), true));
    return pxe;
  }

  private boolean isOurs(Node node, String mac) {
    Optional<String> owner = withMac(mac).flatMap(Port::node).map(NodeRef::text);
    owner
        .filter(other -> !other.equals(node.uuid()))
        .ifPresent(
            other -> {
              throw new ProvisionerException(
                  ("Host %s has a NIC with the MAC address %s, whose port Ironic has on node %s"
                          + " and not on the host's own node %s; remove that port")
                      .formatted(host.identity(), mac, other, node.uuid()));
            });
    return owner.isPresent();
  }

  private void create(Node node, String mac, boolean pxe) {
    CreatePort port =
        CreatePort.builder().nodeUuid(node.uuid()).address(mac).pxeEnabled(pxe).build();
    host.call("create port", "create the port " + mac, () -> api().create(port));
  }

  private List<Port> list(PortQuery query) {
    return host.call("list ports", "list ports", () -> api().list(query).toList());
  }

  private KnownPorts ports() {
    return host.backend().memory().ports();
  }

  private Ports api() {
    return host.backend().client().ports();
  }

  private static Set<String> macs(List<Port> ports) {
    return ports.stream()
        .flatMap(port -> port.address().stream())
        .map(NodePorts::normal)
        .collect(Collectors.toSet());
  }

  private static Set<String> keys(Map<String, Boolean> wanted) {
    return wanted.keySet().stream().map(NodePorts::normal).collect(Collectors.toSet());
  }

  private static String normal(String mac) {
    return mac.toLowerCase(Locale.ROOT);
  }
}
