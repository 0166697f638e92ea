package io.baremetal.api.provisioner;

import io.baremetal.api.bmc.BmcCredentials;
import java.util.Optional;
import org.immutables.value.Value;

/** All that a provisioner needs to find one host again and to reach its BMC. Immutable. */
@Value.Immutable
public interface HostAccess {

  /** Whose hardware this is. */
  HostIdentity identity();

  /** Id under which the provisioner knows the host, as its last registration returned it. */
  Optional<String> provisionerId();

  /** Address of the BMC as the user wrote it; may be malformed, which registration then refuses. */
  Optional<String> bmcAddress();

  /** Login of the BMC; absent when it could not be read, which only deletion tolerates. */
  Optional<BmcCredentials> credentials();

  /** MAC address of the NIC that boots from the network, as the user wrote it. */
  Optional<String> bootMacAddress();

  /** True if the BMC's TLS certificate is not to be verified; default false. */
  @Value.Default
  default boolean disableCertificateVerification() {
    return false;
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds {@link HostAccess} values. Not thread-safe. */
  final class Builder extends ImmutableHostAccess.Builder {
    Builder() {}
  }
}
