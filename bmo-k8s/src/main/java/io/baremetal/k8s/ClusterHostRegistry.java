package io.baremetal.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostRegistry;
import io.baremetal.api.provisioner.KnownHost;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.cluster.ListPage;
import io.baremetal.k8s.internal.cluster.PageRequest;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts of a cluster, asked of the API server itself at each call: for those who remove what
 * belongs to hosts that are gone, such as the doctor of {@code bmo-ironic}. Needs the permissions
 * {@code get} and {@code list} on BareMetalHosts. Thread-safe; the client stays open.
 *
 * <p>"There is no such host" is only said by a cluster that knows what a host is: where the kind is
 * not served, as after its CRD was removed or in the wrong cluster, every question throws {@link
 * ClusterException}, as it does when the API server cannot be asked.
 */
public final class ClusterHostRegistry implements HostRegistry {

  private static final ResourceKind HOST = ResourceKind.BARE_METAL_HOST;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int PAGE = 500;

  private final ClusterPort cluster;
  private final Set<String> namespaces;

  private ClusterHostRegistry(ClusterPort cluster, Set<String> namespaces) {
    this.cluster = cluster;
    this.namespaces = Set.copyOf(namespaces);
  }

  /**
   * The hosts that a client sees; asks nothing yet.
   *
   * @param namespaces whose hosts are ours; empty means all of the cluster
   */
  public static ClusterHostRegistry of(KubernetesClient client, Set<String> namespaces) {
    return new ClusterHostRegistry(new HttpCluster(client, TIMEOUT), namespaces);
  }

  @Override
  public Set<String> namespaces() {
    return namespaces;
  }

  @Override
  public List<KnownHost> hosts() {
    if (namespaces.isEmpty()) {
      return list(ResourceSelection.everything());
    }
    List<KnownHost> hosts = new ArrayList<>();
    namespaces.stream()
        .sorted()
        .forEach(namespace -> hosts.addAll(list(ResourceSelection.inNamespace(namespace))));
    return List.copyOf(hosts);
  }

  @Override
  public Optional<KnownHost> find(String namespace, String name) {
    ResourceKey key = new ResourceKey(namespace, name);
    Optional<KnownHost> host = cluster.getLatest(HOST, key).map(ClusterHostRegistry::known);
    if (host.isEmpty() && !cluster.serves(HOST)) {
      throw new ClusterException(
          404,
          ("whether host %s is there cannot be told: the API server does not serve %s;"
                  + " install its CRD, or ask the right cluster")
              .formatted(key, HOST));
    }
    return host;
  }

  private List<KnownHost> list(ResourceSelection selection) {
    List<KnownHost> hosts = new ArrayList<>();
    PageRequest next = PageRequest.first(PAGE);
    Optional<String> more;
    do {
      ListPage page = cluster.list(HOST, selection, next);
      page.items().forEach(object -> hosts.add(known(object)));
      more = page.continueToken();
      next = new PageRequest(PAGE, more);
    } while (more.isPresent());
    return List.copyOf(hosts);
  }

  /** Reads no more than it needs, so that a host that is not understood is still there. */
  private static KnownHost known(JsonNode object) {
    JsonNode metadata = object.path("metadata");
    Set<String> macs = new LinkedHashSet<>();
    text(object.at("/spec/bootMACAddress")).ifPresent(macs::add);
    object.at("/status/hardware/nics").forEach(nic -> text(nic.path("mac")).ifPresent(macs::add));
    return new KnownHost(
        new HostIdentity(
            metadata.path("namespace").asText(),
            metadata.path("name").asText(),
            metadata.path("uid").asText()),
        text(object.at("/status/provisioning/ID")),
        macs);
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value.asText("")).filter(text -> !text.isEmpty());
  }
}
