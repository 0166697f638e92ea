package io.baremetal.k8s.internal.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.object.Owners;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads, marks and releases the Secrets of a host, in the host's own namespace. */
public final class HostSecrets {

  private static final ResourceKind KIND = ResourceKind.SECRET;
  private static final String LABEL = "environment.metal3.io";
  private static final String LABEL_VALUE = "baremetal";

  private final ClusterPort cluster;

  /** Reads Secrets in this cluster. */
  public HostSecrets(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * Puts the marks on a Secret that it lacks; nothing happens if it is not there.
   *
   * @param host whose Secret it is
   * @param name the Secret's name
   * @param marks what it has to carry
   */
  public void mark(HostIdentity host, String name, Set<SecretMark> marks) {
    find(host, name).ifPresent(secret -> marked(host, secret, marks));
  }

  /**
   * The version of a Secret with these marks, which are put on if they lack; empty if there is
   * none.
   *
   * @param host whose Secret it is
   */
  public Optional<String> versionOf(HostIdentity host, String name, Set<SecretMark> marks) {
    return find(host, name).map(secret -> marked(host, secret, marks).resourceVersion());
  }

  /** Takes our finalizer off a Secret, without asking who else may use it. */
  public void release(HostIdentity host, String name) {
    find(host, name)
        .flatMap(secret -> MetadataPatch.of(secret.object()).removeFinalizer(HostFinalizers.SECRET))
        .ifPresent(patch -> cluster.patch(KIND, key(host, name), patch));
  }

  Optional<HostSecret> find(HostIdentity host, String name) {
    return name.isEmpty()
        ? Optional.empty()
        : cluster.get(KIND, key(host, name)).map(HostSecret::new);
  }

  /** The Secret with its marks. */
  HostSecret marked(HostIdentity host, HostSecret secret, Set<SecretMark> marks) {
    String name = secret.object().path("metadata").path("name").asText();
    return missing(host, secret, marks)
        .map(patch -> new HostSecret(cluster.patch(KIND, key(host, name), patch)))
        .orElse(secret);
  }

  /** The patch that puts on what is missing; empty if nothing is. */
  static Optional<ObjectNode> missing(HostIdentity host, HostSecret secret, Set<SecretMark> marks) {
    MetadataPatch patch = MetadataPatch.of(secret.object());
    return MetadataPatch.together(
        List.of(
            marks.contains(SecretMark.LABEL)
                ? patch.addLabel(LABEL, LABEL_VALUE)
                : Optional.empty(),
            marks.contains(SecretMark.OWNER)
                ? patch.putOwnerReference(Owners.plain(host))
                : Optional.empty(),
            marks.contains(SecretMark.FINALIZER)
                ? patch.addFinalizer(HostFinalizers.SECRET)
                : Optional.empty()));
  }

  private static ResourceKey key(HostIdentity host, String name) {
    return new ResourceKey(host.namespace(), name);
  }
}
