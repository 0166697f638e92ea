package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.configdata.HostMetaData;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.ProvisionerException;

/**
 * Contents of the config drive that Ironic builds: user data, network data and metadata in
 * OpenStack's form. Not meant for direct use; it may change in any release. The result holds
 * secrets: it goes on the wire and nowhere else.
 */
public final class ConfigDriveContent {

  private ConfigDriveContent() {}

  /**
   * The config drive that goes with a deployment: an empty one for a live ISO, and for it the
   * Secrets are not read at all.
   *
   * @throws ProvisionerException if a Secret cannot be read, or holds no YAML mapping
   */
  public static ObjectNode of(HostIdentity host, ProvisionRequest request, Parity parity) {
    boolean liveIso = request.image().filter(Image::isSet).filter(Image::isLiveIso).isPresent();
    return liveIso ? JsonNodeFactory.instance.objectNode() : of(host, request.configData(), parity);
  }

  /**
   * The config drive of an image that is written to disk; the user's metadata win over what we add.
   *
   * @throws ProvisionerException if a Secret cannot be read, or holds no YAML mapping
   */
  public static ObjectNode of(HostIdentity host, HostConfigData data, Parity parity) {
    ObjectNode drive = JsonNodeFactory.instance.objectNode();
    data.userData()
        .map(secret -> secret.reveal())
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> drive.put("user_data", text));
    data.networkData()
        .map(secret -> YamlObjects.parse("network data of host " + host, secret.reveal()))
        .filter(network -> !network.isEmpty())
        .ifPresent(network -> drive.set("network_data", network));
    HostMetaData added = new HostMetaData(host.uid(), host.name(), host.namespace());
    drive.set(
        "meta_data",
        data.metaData()
            .map(secret -> YamlObjects.parse("metadata of host " + host, secret.reveal()))
            .map(added::with)
            .orElseGet(added::toTree));
    return parity == Parity.UPSTREAM ? (ObjectNode) RoundedNumbers.in(drive) : drive;
  }
}
