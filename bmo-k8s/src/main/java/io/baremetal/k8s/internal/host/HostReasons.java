package io.baremetal.k8s.internal.host;

import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.Explanation;
import io.baremetal.api.host.HostSurroundings;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.lifecycle.BmcLogin;
import io.baremetal.k8s.lifecycle.FirmwareChanges;
import io.baremetal.k8s.lifecycle.HostFirmware;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Optional;

/** Gathers why a host does not move. Reads, from caches where there are any; changes nothing. */
public final class HostReasons {

  private final ClusterPort cluster;

  /** Reasons of the hosts of a cluster. */
  public HostReasons(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * Explains a host.
   *
   * @param around what is known around it besides what the cluster holds
   * @return empty if there is no such host
   */
  public Optional<Explanation> explain(ResourceKey key, HostSurroundings around) {
    return cluster
        .get(ResourceKind.BARE_METAL_HOST, key)
        .map(object -> ModelJson.read(object, BareMetalHost.class).orElseThrow())
        .map(host -> Explanation.of(host, complete(key, host, around)));
  }

  private HostSurroundings complete(ResourceKey key, BareMetalHost host, HostSurroundings around) {
    HostSurroundings.Builder complete = HostSurroundings.builder();
    return complete
        .from(around)
        .loginProblem(host.spec().hasBmcDetails() ? loginProblem(key, host) : Optional.empty())
        .firmwareProblem(firmware(key).obstacle())
        .build();
  }

  private Optional<String> loginProblem(ResourceKey key, BareMetalHost host) {
    HostIdentity identity =
        new HostIdentity(key.namespace(), key.name(), host.metadata().uid().orElse(""));
    return new CredentialResolver(new HostSecrets(cluster))
        .resolve(host, identity)
        .login()
        .unusable()
        .map(BmcLogin.Unusable::message);
  }

  private FirmwareChanges firmware(ResourceKey key) {
    return FirmwareChanges.of(
        new HostFirmware(
            read(ResourceKind.HOST_FIRMWARE_SETTINGS, key, HostFirmwareSettings.class),
            read(ResourceKind.HOST_FIRMWARE_COMPONENTS, key, HostFirmwareComponents.class),
            Optional.empty()));
  }

  private <T> Optional<T> read(ResourceKind kind, ResourceKey key, Class<T> type) {
    return cluster.get(kind, key).flatMap(object -> ModelJson.read(object, type).value());
  }
}
