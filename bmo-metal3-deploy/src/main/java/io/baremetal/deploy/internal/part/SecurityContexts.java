package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;

/** How much a container may do. All but the last drop every capability first. */
final class SecurityContexts {

  private SecurityContexts() {}

  /** Privileged, because it writes to host paths; its own file system stays read-only. */
  static SecurityContext privileged(String... added) {
    return capabilities(added).withPrivileged(true).withReadOnlyRootFilesystem(true).build();
  }

  /** Not privileged, read-only file system. */
  static SecurityContext confined(String... added) {
    return capabilities(added).withReadOnlyRootFilesystem(true).build();
  }

  /** Privileged with a writable file system: the exporter keeps state beside itself. */
  static SecurityContext privilegedWritable() {
    return capabilities().withPrivileged(true).build();
  }

  /** Nothing but a read-only file system. */
  static SecurityContext readOnly() {
    return new SecurityContextBuilder().withReadOnlyRootFilesystem(true).build();
  }

  private static SecurityContextBuilder capabilities(String... added) {
    return new SecurityContextBuilder()
        .withNewCapabilities()
        .withAdd(added)
        .withDrop("ALL")
        .endCapabilities();
  }
}
