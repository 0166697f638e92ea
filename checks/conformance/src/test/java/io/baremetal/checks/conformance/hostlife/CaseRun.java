package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.k8s.config.HardwareLabels;
import io.baremetal.k8s.config.OperatorMetrics;
import io.baremetal.k8s.internal.firmware.FirmwareComponentsReconciler;
import io.baremetal.k8s.internal.firmware.FirmwarePace;
import io.baremetal.k8s.internal.firmware.FirmwareSettingsReconciler;
import io.baremetal.k8s.internal.host.HostReconciler;
import io.baremetal.k8s.internal.host.HostReconcilerSettings;
import io.baremetal.k8s.internal.image.DataImageReconciler;
import io.baremetal.k8s.internal.image.RamdiskImageReconciler;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.internal.subscription.SubscriptionReconciler;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import io.baremetal.k8s.ramdisk.DeployImages;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Our run of one case, told in the words of the recorder. */
final class CaseRun {

  private final JsonNode input;
  private final Recording recording;
  private final TestClock time = TestClock.create();
  private final ScriptedProvisioner provisioner;

  private CaseRun(JsonNode input, JsonNode expected) {
    this.input = input;
    this.recording = new Recording(input, expected);
    this.provisioner =
        new ScriptedProvisioner(input.path("provisioner"), input.path("initiallyPoweredOn"));
  }

  /**
   * Runs a case.
   *
   * @param expected the recording, from which only the number of passes and rests is taken
   */
  static JsonNode of(JsonNode input, JsonNode expected) {
    return new CaseRun(input, expected).run();
  }

  private JsonNode run() {
    ObjectNode actual = Vectors.JSON.createObjectNode();
    ArrayNode steps = actual.putArray("steps");
    try (CaseCluster cluster = CaseCluster.with(input.path("objects"), time)) {
      Reconciler<ResourceKey> reconciler = reconciler(cluster);
      int number = 0;
      for (JsonNode step : input.path("steps")) {
        cluster.apply(step, input.path("namespace").asText());
        provisioner.script().change(step.path("provisioner"));
        ArrayNode passes = steps.addObject().putArray("reconciles");
        if (!recording.goesOnInNextStep(number) && recording.passes(number) > 0) {
          reconcile(cluster, reconciler, number, passes);
        }
        number++;
      }
    }
    return actual;
  }

  private Reconciler<ResourceKey> reconciler(CaseCluster cluster) {
    SideTools tools = new SideTools(cluster.port(), provisioner, time.clock());
    return switch (input.path("controller").asText()) {
      case "HostFirmwareSettings" -> new FirmwareSettingsReconciler(tools, FirmwarePace.frequent());
      case "HostFirmwareComponents" ->
          new FirmwareComponentsReconciler(tools, FirmwarePace.frequent(), new ToldFirmware());
      case "PreprovisioningImage" ->
          new RamdiskImageReconciler(tools, DeployImages.of(environment()));
      case "DataImage" -> new DataImageReconciler(tools);
      case "BMCEventSubscription" -> new SubscriptionReconciler(tools);
      default -> hostReconciler(cluster);
    };
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    input
        .path("environment")
        .properties()
        .forEach(setting -> environment.put(setting.getKey(), setting.getValue().asText()));
    return environment;
  }

  private HostReconciler hostReconciler(CaseCluster cluster) {
    LifecycleSettings defaults = LifecycleSettings.defaults();
    int retries = input.path("maxProvisioningRetries").asInt(defaults.maxProvisioningRetries());
    return new HostReconciler(
        cluster.port(),
        provisioner,
        new HostReconcilerSettings(
            new LifecycleSettings(retries, "x86_64"),
            HardwareLabels.NONE,
            time.clock(),
            () -> 0.5,
            OperatorMetrics.none()),
        new ToldFirmware());
  }

  /** Until ours has rested as often as the recording, or long enough to be sure that it won't. */
  private void reconcile(
      CaseCluster cluster, Reconciler<ResourceKey> reconciler, int step, ArrayNode passes) {
    int rests = recording.restsToReach(step);
    int limit = recording.mostPasses(step);
    ResourceKey key =
        new ResourceKey(input.path("namespace").asText(), input.path("name").asText());
    while (rests > 0 && passes.size() < limit) {
      time.advance(betweenPasses());
      ObjectNode pass = pass(reconciler, key);
      pass.set("calls", provisioner.takeCalls());
      pass.set("changes", cluster.takeChanges());
      pass.set("events", cluster.takeEvents());
      passes.add(pass);
      if (Pass.of(pass).isAtRest()) {
        rests--;
      }
    }
  }

  /** The controller of ramdisk images waits the longer the longer something has been missing. */
  private Duration betweenPasses() {
    return input.path("controller").asText().equals("PreprovisioningImage")
        ? Duration.ZERO
        : Duration.ofSeconds(1);
  }

  private static ObjectNode pass(Reconciler<ResourceKey> reconciler, ResourceKey key) {
    try {
      return reconciler
          .reconcile(key)
          .match(
              new Reconciled.Cases<>(
                  done -> result(false, 0),
                  after -> result(true, after.delay().toMillis() / 1000.0),
                  immediately -> result(true, 0),
                  failed -> failure(failed.cause())));
    } catch (RuntimeException e) {
      return failure(e);
    }
  }

  private static ObjectNode result(boolean requeue, double seconds) {
    ObjectNode pass = Vectors.JSON.createObjectNode().putNull("error");
    pass.putObject("result")
        .put("requeue", requeue)
        .putObject("requeueAfter")
        .put("seconds", seconds);
    return pass;
  }

  private static ObjectNode failure(RuntimeException cause) {
    return Vectors.JSON.createObjectNode().put("error", cause.toString()).putNull("result");
  }
}
