package io.baremetal.api.provisioner;

/** Whether one call has set an operation going. */
public enum Launch {
  /** This call did. */
  LAUNCHED,
  /** It runs since an earlier call, or was not needed. */
  NOT_LAUNCHED
}
