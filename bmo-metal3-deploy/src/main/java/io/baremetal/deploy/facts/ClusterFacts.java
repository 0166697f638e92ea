package io.baremetal.deploy.facts;

import java.util.Optional;
import org.immutables.value.Value;

/** What rendering must know of a cluster. Read once by the caller; rendering asks nobody. */
@Value.Immutable
public interface ClusterFacts {

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

  /** Hash of the registry mirror configuration; a new value restarts the pods. */
  Optional<String> mirrorConfigHash();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ClusterFacts}. Not thread-safe. */
  final class Builder extends ImmutableClusterFacts.Builder {
    Builder() {}
  }
}
