package io.baremetal.k8s.internal.credential;

import io.baremetal.k8s.error.ClusterException;

/** The Secret with the login of a BMC may be there and may be right, but cannot be read. */
public final class UnreadableLoginException extends ClusterException {

  private static final long serialVersionUID = 1L;

  UnreadableLoginException(String message, ClusterException cause) {
    super(cause.status(), message, cause);
  }
}
