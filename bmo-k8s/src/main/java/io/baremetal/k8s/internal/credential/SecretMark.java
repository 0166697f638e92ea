package io.baremetal.k8s.internal.credential;

/** What a Secret of a host has to carry. */
public enum SecretMark {
  /** The label by which operators watch only the Secrets that matter to them. */
  LABEL,
  /** An owner reference to the host: a change wakes it, and the Secret goes with it. */
  OWNER,
  /** Our finalizer: the Secret outlives the host's machine being in our care. */
  FINALIZER
}
