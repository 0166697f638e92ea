package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Instant;
import java.util.Optional;

/** Gathers all that a decision about a host may depend on. Changes nothing. */
final class HostObserver {

  private final ClusterPort cluster;
  private final CredentialResolver credentials;
  private final Provisioner provisioner;
  private final LifecycleSettings settings;

  HostObserver(
      ClusterPort cluster,
      CredentialResolver credentials,
      Provisioner provisioner,
      LifecycleSettings settings) {
    this.cluster = cluster;
    this.credentials = credentials;
    this.provisioner = provisioner;
    this.settings = settings;
  }

  /**
   * The host as it is now; empty if there is none.
   *
   * @param key where it lives
   * @param now the time, to the second as Kubernetes stores it
   * @param jitter from 0 to just below 1
   */
  Optional<Observed> observe(ResourceKey key, Instant now, double jitter) {
    return cluster
        .get(ResourceKind.BARE_METAL_HOST, key)
        .map(object -> observe(StoredHost.of(object), now, jitter));
  }

  private Observed observe(StoredHost stored, Instant now, double jitter) {
    BareMetalHost host = stored.host();
    HostIdentity identity =
        new HostIdentity(
            host.metadata().namespace().orElse(""),
            host.metadata().name().orElse(""),
            host.metadata().uid().orElse(""));
    CredentialResolver.Resolved login = credentials.resolve(host, identity);
    HostView.Builder view = HostView.builder();
    view.host(host)
        .now(now)
        .jitter(jitter)
        .settings(settings)
        .login(login.login())
        .loginMarks(login.marks())
        .recordedHardware(recordedHardware(identity))
        .reboot(AnnotationReader.reboot(host.metadata()))
        .detach(AnnotationReader.detach(host.metadata()))
        .provisionerProblem(provisioner.health().problem());
    return new Observed(stored, view.build());
  }

  private Optional<RecordedHardware> recordedHardware(HostIdentity host) {
    return cluster
        .get(ResourceKind.HARDWARE_DATA, new ResourceKey(host.namespace(), host.name()))
        .map(HostObserver::recordedHardware);
  }

  private static RecordedHardware recordedHardware(ObjectNode object) {
    HardwareData data = ModelJson.read(object, HardwareData.class).orElseThrow();
    return new RecordedHardware(
        data.spec().hardware(), data.metadata().hasFinalizer(HostFinalizers.HARDWARE_DATA));
  }
}
