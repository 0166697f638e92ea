package io.baremetal.api.crd;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.network.BareMetalSwitch;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.provisioning.Provisioning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One custom resource definition ({@code apiextensions.k8s.io/v1}), as a document. Immutable and
 * thread-safe; the document is read from the jar when it is asked for.
 *
 * <p>Structurally the definitions are those of metal3 and OpenShift, but for one value: the error
 * type {@code detach error}, which operators write and upstream's own enum lacks.
 */
public enum Crd {
  /** {@code baremetalhosts.metal3.io}. */
  BARE_METAL_HOST("BareMetalHost", "baremetalhosts", BareMetalHost.class),
  /** {@code baremetalswitches.metal3.io}. */
  BARE_METAL_SWITCH("BareMetalSwitch", "baremetalswitches", BareMetalSwitch.class),
  /** {@code bmceventsubscriptions.metal3.io}. */
  BMC_EVENT_SUBSCRIPTION(
      "BMCEventSubscription", "bmceventsubscriptions", BmcEventSubscription.class),
  /** {@code dataimages.metal3.io}. */
  DATA_IMAGE("DataImage", "dataimages", DataImage.class),
  /** {@code firmwareschemas.metal3.io}. */
  FIRMWARE_SCHEMA("FirmwareSchema", "firmwareschemas", FirmwareSchema.class),
  /** {@code hardwaredata.metal3.io}. */
  HARDWARE_DATA("HardwareData", "hardwaredata", HardwareData.class),
  /** {@code hostclaims.metal3.io}. */
  HOST_CLAIM("HostClaim", "hostclaims", HostClaim.class),
  /** {@code hostdeploypolicies.metal3.io}. */
  HOST_DEPLOY_POLICY("HostDeployPolicy", "hostdeploypolicies", HostDeployPolicy.class),
  /** {@code hostfirmwarecomponents.metal3.io}. */
  HOST_FIRMWARE_COMPONENTS(
      "HostFirmwareComponents", "hostfirmwarecomponents", HostFirmwareComponents.class),
  /** {@code hostfirmwaresettings.metal3.io}. */
  HOST_FIRMWARE_SETTINGS(
      "HostFirmwareSettings", "hostfirmwaresettings", HostFirmwareSettings.class),
  /** {@code hostnetworkattachments.metal3.io}. */
  HOST_NETWORK_ATTACHMENT(
      "HostNetworkAttachment", "hostnetworkattachments", HostNetworkAttachment.class),
  /** {@code hostupdatepolicies.metal3.io}. */
  HOST_UPDATE_POLICY("HostUpdatePolicy", "hostupdatepolicies", HostUpdatePolicy.class),
  /** {@code preprovisioningimages.metal3.io}. */
  PREPROVISIONING_IMAGE(
      "PreprovisioningImage", "preprovisioningimages", PreprovisioningImage.class),
  /** {@code provisionings.metal3.io}; the only one that is cluster-scoped. */
  PROVISIONING("Provisioning", "provisionings", Provisioning.class);

  private static final String GROUP = "metal3.io";

  private final String kind;
  private final String plural;
  private final Class<? extends Extensible> model;

  Crd(String kind, String plural, Class<? extends Extensible> model) {
    this.kind = kind;
    this.plural = plural;
    this.model = model;
  }

  /** Kind of the objects that it defines. */
  public String kind() {
    return kind;
  }

  /** The model of its objects, to be read with {@link ModelJson}. */
  public Class<? extends Extensible> model() {
    return model;
  }

  /** Name of the definition, such as {@code baremetalhosts.metal3.io}. */
  public String crdName() {
    return plural + "." + GROUP;
  }

  /** The definition as a YAML document, ready to be applied. */
  public String yaml() {
    return resource("yaml");
  }

  /** The definition as a new JSON tree, the caller's to change. Equal to {@link #yaml()}. */
  public JsonNode tree() {
    return ModelJson.readTree(resource("json")).orElseThrow();
  }

  /** Schema ({@code openAPIV3Schema}) of the one version, as a new tree. */
  public JsonNode schema() {
    return tree().at("/spec/versions/0/schema/openAPIV3Schema");
  }

  private String resource(String extension) {
    String name = "/crds/" + GROUP + "_" + plural + "." + extension;
    try (InputStream stream = Crd.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar of bmo-api lacks " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the jar of bmo-api", e);
    }
  }
}
