package io.baremetal.deploy.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.meta.ObjectReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The MAC addresses that a Provisioning without any is given: those of the hosts that the control
 * plane runs on. They are found once; hosts that change later are not followed.
 */
public final class ProvisioningMacs {

  /** Label of a Machine that tells what it is for. */
  public static final String ROLE_LABEL = "machine.openshift.io/cluster-api-machine-role";

  /** Values of {@link #ROLE_LABEL} that stand for the control plane. */
  public static final Set<String> CONTROL_PLANE_ROLES = Set.of("master", "arbiter");

  private static final String HOST_ANNOTATION = "metal3.io/BareMetalHost";
  private static final String MACHINE_API = "machine.openshift.io/v1beta1";

  private ProvisioningMacs() {}

  /**
   * The boot MAC addresses, as they are written and sorted by their text, of the hosts in a
   * namespace that a control-plane Machine names in its annotation or that name one as their
   * consumer. Absent if there is no control-plane Machine, so that nothing is known yet; empty if
   * there are Machines and no host fits.
   *
   * @param machines Machines of all namespaces, control plane or not
   * @param hosts hosts of all namespaces
   * @param namespace where hosts and Machines of a cluster are
   */
  public static Optional<List<String>> of(
      List<JsonNode> machines, List<BareMetalHost> hosts, String namespace) {
    List<JsonNode> controlPlane =
        machines.stream().filter(ProvisioningMacs::isControlPlane).toList();
    if (controlPlane.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    Set<String> linked = new HashSet<>();
    for (JsonNode machine : controlPlane) {
      names.add(machine.path("metadata").path("name").asText());
      linked.add(machine.path("metadata").path("annotations").path(HOST_ANNOTATION).asText());
    }
    return Optional.of(
        hosts.stream()
            .filter(host -> host.metadata().namespace().equals(Optional.of(namespace)))
            .filter(
                host ->
                    linked.contains(namespace + "/" + host.metadata().name().orElse(""))
                        || host.spec()
                            .consumerRef()
                            .filter(consumer -> isMachine(consumer, namespace, names))
                            .isPresent())
            .flatMap(host -> host.spec().bootMacAddress().stream())
            .filter(mac -> !mac.isEmpty())
            .sorted()
            .toList());
  }

  private static boolean isControlPlane(JsonNode machine) {
    JsonNode role = machine.path("metadata").path("labels").path(ROLE_LABEL);
    return CONTROL_PLANE_ROLES.contains(role.asText());
  }

  private static boolean isMachine(ObjectReference consumer, String namespace, Set<String> names) {
    return consumer.apiVersion().equals(Optional.of(MACHINE_API))
        && consumer.kind().equals(Optional.of("Machine"))
        && consumer.namespace().equals(Optional.of(namespace))
        && consumer.name().filter(names::contains).isPresent();
  }
}
