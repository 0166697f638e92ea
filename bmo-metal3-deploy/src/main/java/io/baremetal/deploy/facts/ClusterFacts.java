package io.baremetal.deploy.facts;

import io.baremetal.api.net.Attempt;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What rendering must know of a cluster. Read once by the caller; rendering asks nobody. */
@Value.Immutable
public interface ClusterFacts {

  /** What kind of cluster it is; OpenShift by default. */
  @Value.Default
  default Target target() {
    return Target.OPENSHIFT;
  }

  /** Namespace that the deployment goes to; {@code openshift-machine-api} by default. */
  @Value.Default
  default String namespace() {
    return "openshift-machine-api";
  }

  /** Whether the namespace is there, and so not rendered; it is by default. */
  @Value.Default
  default NamespaceOrigin namespaceOrigin() {
    return NamespaceOrigin.EXISTING;
  }

  /**
   * How to log in to Ironic; the Secret is rendered when this is given, and else has to be there.
   */
  Optional<IronicLogin> login();

  /**
   * What Ironic shows who it is by; the Secret is rendered when this is given, and else has to be
   * there.
   */
  Optional<ServingCertificate> certificate();

  /** Container images to run. */
  ContainerImages images();

  /** IP families of the cluster's network; IPv4 by default. */
  @Value.Default
  default NetworkStack networkStack() {
    return NetworkStack.V4;
  }

  /** Where the control plane runs; in the cluster by default. */
  @Value.Default
  default ControlPlane controlPlane() {
    return ControlPlane.IN_CLUSTER;
  }

  /** The cluster's proxy, if it has a Proxy object. */
  Optional<ProxySettings> proxy();

  /** Public key that may log in to the ramdisk; none by default. */
  Optional<String> ramdiskSshKey();

  /** Where images may also be fetched from; nowhere else by default. */
  Optional<MirrorConfig> mirrorConfig();

  /** The login to image registries; the Secret is rendered when this is given. */
  Optional<PullSecret> pullSecret();

  /** Which TLS the servers speak; as they see fit by default. */
  Optional<TlsProfile> tlsProfile();

  /** Whether the host operator checks hosts when they are written; it does by default. */
  @Value.Default
  default HostWebhook hostWebhook() {
    return HostWebhook.SERVED;
  }

  /**
   * Addresses of Ironic's pod; see {@link io.baremetal.deploy.value.PodAddresses}. Needed where a
   * proxy stands in front of Ironic; refused by default, since there is no pod before there is a
   * deployment.
   */
  @Value.Default
  default Attempt<List<String>> podAddresses() {
    return Attempt.refused("the pod of metal3 has no address yet");
  }

  /**
   * Virtual addresses of the API server, by which machines reach Ironic through its proxies; none
   * by default. See {@link io.baremetal.deploy.value.ApiAddresses}.
   */
  @Value.Default
  default Attempt<List<String>> apiAddresses() {
    return Attempt.of(List.of());
  }

  /** What kind of cluster there is, and so what belongs to a deployment. */
  enum Target {
    /** OpenShift: everything that its own operator deploys. */
    OPENSHIFT,
    /**
     * Any other: Ironic and what serves it; hosts are looked after from elsewhere. Pods need
     * nothing that is not rendered with them, given {@link #login} and {@link #certificate}; {@link
     * #pullSecret}, {@link #mirrorConfig}, {@link #podAddresses} and {@link #apiAddresses} do not
     * count.
     */
    KUBERNETES
  }

  /** Whether the host operator serves its webhook. */
  enum HostWebhook {
    /** It does; the cluster hands out the certificate that this needs. */
    SERVED,
    /** It does not, since nobody hands out certificates yet. */
    OFF
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ClusterFacts}. Not thread-safe. */
  final class Builder extends ImmutableClusterFacts.Builder {
    Builder() {}
  }
}
