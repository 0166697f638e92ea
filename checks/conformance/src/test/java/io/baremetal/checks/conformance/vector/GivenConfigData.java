package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import java.util.Optional;

/**
 * Configuration of a host in the form of the vectors: {@code userData}, {@code networkData} and
 * {@code metaData}, each {@code {value}} or {@code {error}}, and nothing when missing or empty.
 */
public final class GivenConfigData implements HostConfigData {

  private final JsonNode given;

  /** What a vector gives. */
  public GivenConfigData(JsonNode given) {
    this.given = given;
  }

  /** A host without configuration. */
  public static HostConfigData none() {
    return new GivenConfigData(MissingNode.getInstance());
  }

  @Override
  public Optional<Sensitive<String>> userData() {
    return read("userData");
  }

  @Override
  public Optional<Sensitive<String>> networkData() {
    return read("networkData");
  }

  @Override
  public Optional<Sensitive<String>> metaData() {
    return read("metaData");
  }

  private Optional<Sensitive<String>> read(String name) {
    JsonNode data = given.path(name);
    if (data.hasNonNull("error")) {
      throw new ProvisionerException(data.path("error").asText());
    }
    return Optional.of(data.path("value").asText("")).filter(v -> !v.isEmpty()).map(Sensitive::of);
  }
}
