package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.internal.firmware.FirmwareComponentsReconciler;
import io.baremetal.k8s.internal.firmware.FirmwarePace;
import io.baremetal.k8s.internal.firmware.FirmwareSettingsReconciler;
import io.baremetal.k8s.internal.image.DataImageReconciler;
import io.baremetal.k8s.internal.image.RamdiskImageReconciler;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.internal.subscription.SubscriptionReconciler;
import io.baremetal.k8s.ramdisk.RamdiskImageProvider;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciler;
import java.util.ArrayList;
import java.util.List;

/**
 * All controllers of an operator.
 *
 * @param hosts makes the passes over hosts
 * @param others the controllers beside it
 */
public record Controllers(Reconciler<ResourceKey> hosts, List<SideController> others) {

  /** Hosts alone. */
  public static Controllers ofHosts(Reconciler<ResourceKey> hosts) {
    return new Controllers(hosts, List.of());
  }

  /** These controllers and one that has ramdisk images made. */
  public Controllers makingRamdisks(SideTools tools, RamdiskImageProvider provider) {
    List<SideController> more = new ArrayList<>(others);
    more.add(
        new SideController(
            ResourceKind.PREPROVISIONING_IMAGE,
            new RamdiskImageReconciler(tools, provider),
            new RamdiskTriggers()));
    return new Controllers(hosts, List.copyOf(more));
  }

  /** The controllers of all objects beside a host. */
  public static List<SideController> besideHosts(
      SideTools tools, FirmwarePace pace, ToldFirmware told) {
    return List.of(
        new SideController(
            ResourceKind.HOST_FIRMWARE_SETTINGS,
            new FirmwareSettingsReconciler(tools, pace),
            new FirmwareTriggers()),
        new SideController(
            ResourceKind.HOST_FIRMWARE_COMPONENTS,
            new FirmwareComponentsReconciler(tools, pace, told),
            new FirmwareTriggers()),
        new SideController(
            ResourceKind.DATA_IMAGE, new DataImageReconciler(tools), new DataImageTriggers()),
        new SideController(
            ResourceKind.BMC_EVENT_SUBSCRIPTION,
            new SubscriptionReconciler(tools),
            new SubscriptionTriggers()));
  }
}
