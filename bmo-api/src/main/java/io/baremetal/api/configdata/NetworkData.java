package io.baremetal.api.configdata;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.json.Parsed;
import java.util.List;
import org.immutables.value.Value;

/**
 * Networks of a machine as OpenStack's {@code network_data.json} describes them: links are
 * interfaces, networks are what is configured on them. Immutable.
 */
@Value.Immutable
@JsonDeserialize(builder = NetworkData.Builder.class)
public interface NetworkData extends Extensible {

  /** Interfaces: physical ones, bonds and VLANs. */
  List<NetworkLink> links();

  /** Addresses and routes on the interfaces. */
  List<NetworkConfig> networks();

  /** Services for the machine as a whole: name servers. */
  List<NetworkService> services();

  /**
   * Reads what a Secret holds, as YAML or JSON, the way the provisioner reads it. An empty text is
   * the description of nothing.
   */
  static Parsed<NetworkData> read(String text) {
    return ModelYaml.readSecret(text)
        .match(tree -> ModelJson.read(tree, NetworkData.class), Parsed::refused);
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NetworkData}. Not thread-safe. */
  final class Builder extends ImmutableNetworkData.Builder {}
}
