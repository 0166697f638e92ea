package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers all that a decision about a host may depend on. Changes nothing. */
final class HostObserver {

  private static final Logger LOG = LoggerFactory.getLogger(HostObserver.class);

  private final ClusterPort cluster;
  private final CredentialResolver credentials;
  private final LifecycleSettings settings;

  HostObserver(ClusterPort cluster, CredentialResolver credentials, LifecycleSettings settings) {
    this.cluster = cluster;
    this.credentials = credentials;
    this.settings = settings;
  }

  /** The host as it is now; empty if there is none. */
  Optional<Observed> observe(ResourceKey key, Moment moment) {
    return cluster
        .get(ResourceKind.BARE_METAL_HOST, key)
        .map(object -> observe(StoredHost.of(object), moment));
  }

  private Observed observe(StoredHost stored, Moment moment) {
    BareMetalHost host = stored.host();
    HostIdentity identity =
        new HostIdentity(
            host.metadata().namespace().orElse(""),
            host.metadata().name().orElse(""),
            host.metadata().uid().orElse(""));
    CredentialResolver.Resolved login = credentials.resolve(host, identity);
    HostView.Builder view = HostView.builder();
    view.host(host)
        .now(moment.now())
        .jitter(moment.jitter())
        .settings(settings)
        .login(login.login())
        .loginMarks(login.marks())
        .recordedHardware(recordedHardware(identity))
        .reboot(AnnotationReader.reboot(host.metadata()))
        .detach(AnnotationReader.detach(host.metadata()))
        .provisionerProblem(moment.health().problem());
    return new Observed(stored, view.build());
  }

  private Optional<RecordedHardware> recordedHardware(HostIdentity host) {
    return cluster
        .get(ResourceKind.HARDWARE_DATA, new ResourceKey(host.namespace(), host.name()))
        .map(HostObserver::recordedHardware);
  }

  private static RecordedHardware recordedHardware(ObjectNode object) {
    Parsed<HardwareData> data = ModelJson.read(object, HardwareData.class);
    if (data.value().isEmpty()) {
      LOG.atWarn()
          .addKeyValue("hardwareData", object.path("metadata").path("name").asText())
          .addKeyValue("problems", data.problems())
          .log("HardwareData cannot be read and counts as empty");
    }
    return new RecordedHardware(
        data.value().flatMap(found -> found.spec().hardware()), isHeld(object));
  }

  private static boolean isHeld(ObjectNode object) {
    for (JsonNode finalizer : object.path("metadata").path("finalizers")) {
      if (finalizer.asText().equals(HostFinalizers.HARDWARE_DATA)) {
        return true;
      }
    }
    return false;
  }
}
