package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostUpdatePolicy;
import io.baremetal.api.hardware.Accelerators;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.config.HardwareLabels;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.lifecycle.HostFirmware;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers all that a decision about a host may depend on. Changes nothing. */
final class HostObserver {

  private static final Logger LOG = LoggerFactory.getLogger(HostObserver.class);

  private final ClusterPort cluster;
  private final CredentialResolver credentials;
  private final HostReconcilerSettings settings;

  HostObserver(
      ClusterPort cluster, CredentialResolver credentials, HostReconcilerSettings settings) {
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
    Optional<ObjectNode> recorded =
        cluster.get(
            ResourceKind.HARDWARE_DATA, new ResourceKey(identity.namespace(), identity.name()));
    HostView.Builder view = HostView.builder();
    view.host(host)
        .now(moment.now())
        .jitter(moment.jitter())
        .settings(settings.lifecycle())
        .login(login.login())
        .loginMarks(login.marks())
        .recordedHardware(recorded.map(HostObserver::recordedHardware))
        .hardwareLabels(recorded.map(this::labels).orElseGet(Map::of))
        .firmware(firmware(identity))
        .dataImage(companion(ResourceKind.DATA_IMAGE, identity, DataImage.class))
        .reboot(AnnotationReader.reboot(host.metadata()))
        .detach(AnnotationReader.detach(host.metadata()))
        .provisionerProblem(moment.health().problem());
    return new Observed(stored, view.build());
  }

  /** An annotation that cannot be read shows nothing. */
  private Map<String, String> labels(ObjectNode hardwareData) {
    if (settings.labels() == HardwareLabels.NONE) {
      return Map.of();
    }
    String annotation =
        hardwareData
            .path("metadata")
            .path("annotations")
            .path(Accelerators.ANNOTATION)
            .asText("[]");
    return Accelerators.fromAnnotation(annotation)
        .value()
        .map(Accelerators::toLabels)
        .orElseGet(Map::of);
  }

  private HostFirmware firmware(HostIdentity host) {
    return new HostFirmware(
        companion(ResourceKind.HOST_FIRMWARE_SETTINGS, host, HostFirmwareSettings.class),
        companion(ResourceKind.HOST_FIRMWARE_COMPONENTS, host, HostFirmwareComponents.class),
        companion(ResourceKind.HOST_UPDATE_POLICY, host, HostUpdatePolicy.class));
  }

  /** An object with the host's name; one that cannot be read breaks the pass off. */
  private <T> Optional<T> companion(ResourceKind kind, HostIdentity host, Class<T> type) {
    return cluster
        .get(kind, new ResourceKey(host.namespace(), host.name()))
        .map(object -> ModelJson.read(object, type).orElseThrow());
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
