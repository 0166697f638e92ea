package io.baremetal.k8s.internal.credential;

import static io.baremetal.k8s.internal.credential.SecretMark.FINALIZER;
import static io.baremetal.k8s.internal.credential.SecretMark.LABEL;

import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.k8s.internal.credential.ConfigDataException.Problem;
import io.baremetal.k8s.lifecycle.HostView;
import java.util.Optional;
import java.util.Set;

/** What a host's Secrets say about its configuration; each is read when it is asked for. */
public final class HostConfigSecrets implements HostConfigData {

  private static final String NETWORK_DATA = "networkData";
  private static final String ANY = "value";

  private final HostSecrets secrets;
  private final HostView host;

  /** Configuration of this host. */
  public HostConfigSecrets(HostSecrets secrets, HostView host) {
    this.secrets = secrets;
    this.host = host;
  }

  @Override
  public Optional<Sensitive<String>> userData() {
    return host.spec().userData().flatMap(reference -> required(reference, "userData"));
  }

  @Override
  public Optional<Sensitive<String>> networkData() {
    return host.spec()
        .networkData()
        .map(reference -> optional(reference, NETWORK_DATA))
        .orElseGet(
            () ->
                preprovisioningName()
                    .flatMap(
                        name ->
                            optional(SecretReference.builder().name(name).build(), NETWORK_DATA)));
  }

  @Override
  public Optional<Sensitive<String>> metaData() {
    return host.spec().metaData().flatMap(reference -> required(reference, "metaData"));
  }

  /**
   * Network configuration of the ramdisk; empty if the host has none. A Secret that is missing
   * counts as empty once the host is on its way out.
   *
   * @throws ConfigDataException if the Secret is missing
   */
  public Optional<Sensitive<String>> preprovisioningNetworkData() {
    return preprovisioningName().flatMap(this::preprovisioning);
  }

  /** Name of the Secret with the ramdisk's network configuration; empty if the host names none. */
  public Optional<String> preprovisioningName() {
    return host.spec().preprovisioningNetworkDataName().filter(name -> !name.isEmpty());
  }

  private Optional<Sensitive<String>> preprovisioning(String name) {
    Optional<HostSecret> secret = secrets.find(host.identity(), name);
    if (secret.isEmpty()) {
      if (isLeaving()) {
        return Optional.empty();
      }
      throw missing(name);
    }
    Set<SecretMark> marks = isLeaving() ? Set.of(LABEL) : Set.of(LABEL, FINALIZER);
    return text(secrets.marked(host.identity(), secret.get(), marks), NETWORK_DATA);
  }

  private boolean isLeaving() {
    return host.host().isBeingDeleted()
        || host.state().equals(ProvisioningState.DELETING)
        || host.state().equals(ProvisioningState.POWERING_OFF_BEFORE_DELETE);
  }

  private Optional<Sensitive<String>> required(SecretReference reference, String key) {
    HostSecret secret = read(reference, key);
    return Optional.of(
        text(secret, key)
            .orElseThrow(
                () ->
                    ConfigDataException.lacking(
                        key, secret + " has neither the key " + key + " nor the key " + ANY)));
  }

  private Optional<Sensitive<String>> optional(SecretReference reference, String key) {
    return text(read(reference, key), key);
  }

  private HostSecret read(SecretReference reference, String key) {
    String namespace = reference.namespace().orElse("");
    if (!namespace.isEmpty() && !namespace.equals(host.identity().namespace())) {
      throw new ConfigDataException(
          Problem.FOREIGN_NAMESPACE,
          "The Secret for " + key + " must be in the namespace of the host, not in " + namespace);
    }
    String name = reference.name().orElse("");
    HostSecret secret = secrets.find(host.identity(), name).orElseThrow(() -> missing(name));
    return secrets.marked(host.identity(), secret, Set.of(LABEL));
  }

  private static Optional<Sensitive<String>> text(HostSecret secret, String key) {
    return secret.text(key).or(() -> secret.text(ANY)).map(Sensitive::of);
  }

  private ConfigDataException missing(String name) {
    return new ConfigDataException(
        Problem.NO_SECRET,
        "The Secret " + host.identity().namespace() + "/" + name + " does not exist");
  }
}
