package io.baremetal.k8s.internal.credential;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.CredentialsStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.lifecycle.BmcLogin;
import io.baremetal.k8s.lifecycle.BmcLogin.Problem;
import io.baremetal.k8s.lifecycle.HostView.Marks;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds the login of a host's BMC. Reads, and changes nothing. */
public final class CredentialResolver {

  private final HostSecrets secrets;

  /** Looks into these Secrets. */
  public CredentialResolver(HostSecrets secrets) {
    this.secrets = secrets;
  }

  /** What is where the host says the login of its BMC is. */
  public Resolved resolve(BareMetalHost host, HostIdentity identity) {
    String name = secretName(host);
    if (name.isEmpty()) {
      return new Resolved(
          unusable("The host names no Secret for its BMC; set spec.bmc.credentialsName"),
          Marks.COMPLETE);
    }
    Optional<HostSecret> secret = find(identity, name);
    if (secret.isEmpty()) {
      return new Resolved(
          new BmcLogin.Unusable(
              Problem.SECRET_MISSING,
              "The Secret "
                  + identity.namespace()
                  + "/"
                  + name
                  + " with the login of the BMC does not exist"),
          Marks.COMPLETE);
    }
    boolean marked = HostSecrets.missing(identity, secret.get(), marks(host)).isEmpty();
    return new Resolved(
        login(host, identity, secret.get()), marked ? Marks.COMPLETE : Marks.INCOMPLETE);
  }

  private Optional<HostSecret> find(HostIdentity identity, String name) {
    try {
      return secrets.find(identity, name);
    } catch (ClusterException e) {
      throw new UnreadableLoginException(
          "The Secret %s/%s with the login of the BMC cannot be read: %s"
              .formatted(identity.namespace(), name, e.getMessage()),
          e);
    }
  }

  /** What the Secret with the login has to carry: a host about to go holds on to nothing new. */
  public static Set<SecretMark> marks(BareMetalHost host) {
    EnumSet<SecretMark> marks = EnumSet.allOf(SecretMark.class);
    if (host.status().provisioning().state().equals(ProvisioningState.DELETING)) {
      marks.remove(SecretMark.FINALIZER);
    }
    return marks;
  }

  /** Name of the Secret with the login; empty if the host names none. */
  public static String secretName(BareMetalHost host) {
    return host.spec().bmc().flatMap(BmcDetails::credentialsName).orElse("");
  }

  private static BmcLogin login(BareMetalHost host, HostIdentity identity, HostSecret secret) {
    if (host.spec().bmc().flatMap(BmcDetails::address).orElse("").isEmpty()) {
      return unusable("The host names no address for its BMC; set spec.bmc.address");
    }
    BmcCredentials credentials =
        BmcCredentials.fromSecret(
            secret.text("username").orElse(""), secret.text("password").orElse(""));
    return credentials
        .problem()
        .<BmcLogin>map(problem -> unusable(secret + ": " + problem))
        .orElseGet(
            () -> new BmcLogin.Usable(Sensitive.of(credentials), version(host, identity, secret)));
  }

  private static CredentialsStatus version(
      BareMetalHost host, HostIdentity identity, HostSecret secret) {
    return CredentialsStatus.builder()
        .credentials(
            SecretReference.builder()
                .name(secretName(host))
                .namespace(identity.namespace())
                .build())
        .credentialsVersion(secret.resourceVersion())
        .build();
  }

  private static BmcLogin.Unusable unusable(String message) {
    return new BmcLogin.Unusable(Problem.INCOMPLETE, message);
  }

  /**
   * A login, and how its Secret is marked.
   *
   * @param login what was found
   * @param marks whether the Secret carries all that it has to
   */
  public record Resolved(BmcLogin login, Marks marks) {}
}
