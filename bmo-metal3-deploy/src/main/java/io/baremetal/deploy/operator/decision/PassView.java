package io.baremetal.deploy.operator.decision;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PlatformModes;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.ProxySettings;
import io.baremetal.deploy.facts.TlsProfile;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What the operator sees at the beginning of a pass. Read by the caller. */
@Value.Immutable
public interface PassView {

  /** Name of the Provisioning that the pass is about; the only one that counts by default. */
  @Value.Default
  default String requestedName() {
    return Provisioning.NAME;
  }

  /** Network modes that the platform can have; all by default. */
  @Value.Default
  default Set<NetworkMode> enabledModes() {
    return PlatformModes.all();
  }

  /** The Provisioning of the requested name, if there is one. */
  Optional<Provisioning> provisioning();

  /** The images of the release; refused if their list cannot be read. */
  Attempt<ContainerImages> images();

  /** The cluster's proxy; refused if the cluster does not say what it has. */
  Attempt<ProxySettings> proxy();

  /** The TLS that the cluster wants, if any; refused if it cannot be read. */
  Attempt<Optional<TlsProfile>> tlsProfile();

  /** Whether what is deployed runs the images of the release; it does not by default. */
  @Value.Default
  default boolean runsWantedImages() {
    return false;
  }

  /** Whether the operator serves its own webhook; it does by default. */
  @Value.Default
  default boolean servesWebhook() {
    return true;
  }

  /** What is valid; what the Go operator takes by default. */
  @Value.Default
  default Profile profile() {
    return Profile.upstream();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PassView}. Not thread-safe. */
  final class Builder extends ImmutablePassView.Builder {
    Builder() {}
  }
}
