package io.baremetal.api.crd;

import io.baremetal.api.claim.HostClaim;
import io.baremetal.api.claim.HostDeployPolicy;
import io.baremetal.api.event.BmcEventSubscription;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostUpdatePolicy;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.network.BareMetalSwitch;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.provisioning.Provisioning;

/** Which model stands for which definition. */
final class Kinds {

  private Kinds() {}

  static Class<? extends Extensible> model(Crd crd) {
    return switch (crd) {
      case BARE_METAL_HOST -> BareMetalHost.class;
      case BARE_METAL_SWITCH -> BareMetalSwitch.class;
      case BMC_EVENT_SUBSCRIPTION -> BmcEventSubscription.class;
      case DATA_IMAGE -> DataImage.class;
      case FIRMWARE_SCHEMA -> FirmwareSchema.class;
      case HARDWARE_DATA -> HardwareData.class;
      case HOST_CLAIM -> HostClaim.class;
      case HOST_DEPLOY_POLICY -> HostDeployPolicy.class;
      case HOST_FIRMWARE_COMPONENTS -> HostFirmwareComponents.class;
      case HOST_FIRMWARE_SETTINGS -> HostFirmwareSettings.class;
      case HOST_NETWORK_ATTACHMENT -> HostNetworkAttachment.class;
      case HOST_UPDATE_POLICY -> HostUpdatePolicy.class;
      case PREPROVISIONING_IMAGE -> PreprovisioningImage.class;
      case PROVISIONING -> Provisioning.class;
    };
  }
}
