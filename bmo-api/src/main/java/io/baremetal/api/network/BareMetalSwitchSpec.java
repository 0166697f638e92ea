package io.baremetal.api.network;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.SecretReference;
import java.util.Optional;
import org.immutables.value.Value;

/** How to reach a switch. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = BareMetalSwitchSpec.Builder.class)
public interface BareMetalSwitchSpec extends Extensible, OmittedWhenEmpty {

  /** Host name or address. The CRD requires it. */
  Optional<String> address();

  /** MAC address by which ports refer to the switch. The CRD requires it. */
  Optional<String> macAddress();

  /** Type of device, as the driver calls it. The CRD requires it. */
  Optional<String> deviceType();

  /** Software that talks to the switch. The CRD defaults it to {@code generic-switch}. */
  Optional<SwitchDriver> driver();

  /** Secret with the login. */
  Optional<SecretReference> credentials();

  /** TCP port of the management service, 1 to 65535. */
  Optional<Integer> port();

  /** Whether to accept any host key or certificate. */
  Optional<Boolean> disableCertificateVerification();

  /** A spec that asks for nothing. */
  static BareMetalSwitchSpec empty() {
    return ImmutableBareMetalSwitchSpec.of();
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

  /** Gathers the parts of a {@link BareMetalSwitchSpec}. Not thread-safe. */
  final class Builder extends ImmutableBareMetalSwitchSpec.Builder {}
}
