package io.baremetal.api.rule;

import io.baremetal.api.claim.HostClaim;
import io.baremetal.api.claim.HostDeployPolicy;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.event.BmcEventSubscription;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostUpdatePolicy;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.network.BareMetalSwitch;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import java.util.List;
import java.util.Map;

/** Every kind with its rules, in the order of the catalogue. */
final class Kinds {

  static final List<Kind<?, ?>> ALL =
      List.of(
          Kind.of(Crd.BARE_METAL_HOST, BareMetalHost.class, HostRules::create, HostRules::update),
          Kind.of(
                  Crd.HOST_FIRMWARE_SETTINGS,
                  HostFirmwareSettings.class,
                  HostFirmwareSettingsRules::create,
                  HostFirmwareSettingsRules::update)
              .with("apply", HostFirmwareSettingsRules::applicable),
          Kind.of(
              Crd.FIRMWARE_SCHEMA,
              FirmwareSchema.class,
              FirmwareSchemaRules::create,
              FirmwareSchemaRules::update),
          Kind.of(
                  Crd.HOST_FIRMWARE_COMPONENTS,
                  HostFirmwareComponents.class,
                  HostFirmwareComponentsRules::create,
                  HostFirmwareComponentsRules::update)
              .with("apply", HostFirmwareComponentsRules::applicable),
          Kind.of(
              Crd.HOST_UPDATE_POLICY,
              HostUpdatePolicy.class,
              HostUpdatePolicyRules::create,
              HostUpdatePolicyRules::update),
          Kind.of(
              Crd.PREPROVISIONING_IMAGE,
              PreprovisioningImage.class,
              PreprovisioningImageRules::create,
              PreprovisioningImageRules::update),
          Kind.of(
              Crd.BMC_EVENT_SUBSCRIPTION,
              BmcEventSubscription.class,
              BmcEventSubscriptionRules::create,
              BmcEventSubscriptionRules::update),
          Kind.of(Crd.DATA_IMAGE, DataImage.class, DataImageRules::create, DataImageRules::update),
          Kind.of(Crd.HOST_CLAIM, HostClaim.class, HostClaimRules::create, HostClaimRules::update),
          Kind.of(
              Crd.HOST_DEPLOY_POLICY,
              HostDeployPolicy.class,
              HostDeployPolicyRules::create,
              HostDeployPolicyRules::update),
          attachments(),
          Kind.of(
              Crd.BARE_METAL_SWITCH,
              BareMetalSwitch.class,
              BareMetalSwitchRules::create,
              BareMetalSwitchRules::update),
          Kind.of(
              Crd.HARDWARE_DATA,
              HardwareData.class,
              HardwareDataRules::create,
              HardwareDataRules::update),
          new Kind<>(
              Crd.PROVISIONING,
              Provisioning.class,
              EffectiveProvisioning::of,
              ProvisioningRules::create,
              ProvisioningRules::update,
              Map.of()));

  private Kinds() {}

  /** Who uses an attachment is not in its document: nobody, then. */
  private static Kind<HostNetworkAttachment, AttachmentInUse> attachments() {
    return new Kind<>(
            Crd.HOST_NETWORK_ATTACHMENT,
            HostNetworkAttachment.class,
            (object, profile) ->
                new AttachmentInUse(object, AttachmentUsers.among(List.of(), object)),
            profile -> HostNetworkAttachmentRules.create(profile).on(AttachmentInUse::attachment),
            HostNetworkAttachmentRules::update,
            Map.of())
        .with("delete", HostNetworkAttachmentRules::delete);
  }
}
