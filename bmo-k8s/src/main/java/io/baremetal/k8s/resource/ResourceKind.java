package io.baremetal.k8s.resource;

import static io.baremetal.k8s.resource.ResourceKind.Scope.CLUSTER;
import static io.baremetal.k8s.resource.ResourceKind.Scope.NAMESPACED;

/**
 * A kind of Kubernetes object as the API server names it. Immutable.
 *
 * @param group API group; empty for core kinds
 * @param version version within the group
 * @param kind name in {@code kind:}
 * @param plural name in URLs
 * @param scope whether its objects live in namespaces
 */
public record ResourceKind(String group, String version, String kind, String plural, Scope scope) {

  /** A physical machine. */
  public static final ResourceKind BARE_METAL_HOST = metal3("BareMetalHost", "baremetalhosts");

  /** What inspection found in a machine; has no status. */
  public static final ResourceKind HARDWARE_DATA = metal3("HardwareData", "hardwaredata");

  /** BIOS settings of a host. */
  public static final ResourceKind HOST_FIRMWARE_SETTINGS =
      metal3("HostFirmwareSettings", "hostfirmwaresettings");

  /** Firmware versions of a host. */
  public static final ResourceKind HOST_FIRMWARE_COMPONENTS =
      metal3("HostFirmwareComponents", "hostfirmwarecomponents");

  /** When firmware of a host may be updated. */
  public static final ResourceKind HOST_UPDATE_POLICY =
      metal3("HostUpdatePolicy", "hostupdatepolicies");

  /** BIOS settings that a vendor allows. */
  public static final ResourceKind FIRMWARE_SCHEMA = metal3("FirmwareSchema", "firmwareschemas");

  /** A ramdisk image made for one host. */
  public static final ResourceKind PREPROVISIONING_IMAGE =
      metal3("PreprovisioningImage", "preprovisioningimages");

  /** A read-only image attached to a running host. */
  public static final ResourceKind DATA_IMAGE = metal3("DataImage", "dataimages");

  /** Where a BMC reports its events. */
  public static final ResourceKind BMC_EVENT_SUBSCRIPTION =
      metal3("BMCEventSubscription", "bmceventsubscriptions");

  /** The one object that describes a cluster's metal3 deployment. */
  public static final ResourceKind PROVISIONING =
      new ResourceKind("metal3.io", "v1alpha1", "Provisioning", "provisionings", CLUSTER);

  /** Credentials and configuration of hosts. */
  public static final ResourceKind SECRET =
      new ResourceKind("", "v1", "Secret", "secrets", NAMESPACED);

  /** Something that happened to an object. */
  public static final ResourceKind EVENT =
      new ResourceKind("", "v1", "Event", "events", NAMESPACED);

  /** Who leads. */
  public static final ResourceKind LEASE =
      new ResourceKind("coordination.k8s.io", "v1", "Lease", "leases", NAMESPACED);

  private static ResourceKind metal3(String kind, String plural) {
    return new ResourceKind("metal3.io", "v1alpha1", kind, plural, NAMESPACED);
  }

  /** The {@code apiVersion} of its objects, for example {@code metal3.io/v1alpha1}. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** {@code kind.group}, as messages write it. */
  @Override
  public String toString() {
    return group.isEmpty() ? kind : kind + "." + group;
  }

  /** Whether the objects of a kind live in namespaces. */
  public enum Scope {
    /** Each object has a namespace. */
    NAMESPACED,
    /** Names are unique in the whole cluster. */
    CLUSTER
  }
}
