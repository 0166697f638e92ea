package io.baremetal.api.provisioning;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the parts of the deploy agent come from. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = AgentImageUrls.Builder.class)
public interface AgentImageUrls extends Extensible {

  /** The whole agent as an ISO. */
  @JsonProperty("isoURL")
  Optional<String> isoUrl();

  /** Kernel. */
  @JsonProperty("kernelURL")
  Optional<String> kernelUrl();

  /** Initial RAM disk. */
  @JsonProperty("initramfsURL")
  Optional<String> initramfsUrl();

  /** Root file system. */
  @JsonProperty("rootfsURL")
  Optional<String> rootfsUrl();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link AgentImageUrls}. Not thread-safe. */
  final class Builder extends ImmutableAgentImageUrls.Builder {}
}
