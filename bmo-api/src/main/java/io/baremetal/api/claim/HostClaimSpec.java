package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.ObjectReference;
import io.baremetal.api.meta.SecretReference;
import java.util.Optional;
import org.immutables.value.Value;

/** Which host is wanted and what goes on it. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostClaimSpec.Builder.class)
public interface HostClaimSpec extends Extensible, OmittedWhenEmpty {

  /** Whether the machine should be on. The CRD requires it; a claim without it counts as off. */
  Optional<Boolean> poweredOn();

  /** Image to put on the host. */
  Optional<Image> image();

  /** Deploy method other than writing the image. */
  Optional<CustomDeploy> customDeploy();

  /** Secret with the user data of the first boot. */
  Optional<SecretReference> userData();

  /** Secret with the network configuration of the first boot. */
  Optional<SecretReference> networkData();

  /** Secret with meta data of the first boot. */
  Optional<SecretReference> metaData();

  /** Which hosts fit; absent means any. */
  Optional<HostSelector> hostSelector();

  /** Who uses the claim. */
  Optional<ObjectReference> consumerRef();

  /** Failure domain in which the host must be. */
  Optional<String> failureDomain();

  /** A spec that asks for nothing. */
  static HostClaimSpec empty() {
    return ImmutableHostClaimSpec.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostClaimSpec}. Not thread-safe. */
  final class Builder extends ImmutableHostClaimSpec.Builder {}
}
