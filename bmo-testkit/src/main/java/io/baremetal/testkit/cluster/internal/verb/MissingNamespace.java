package io.baremetal.testkit.cluster.internal.verb;

/** What happens to a new object whose namespace does not exist. */
public enum MissingNamespace {
  /** It is refused, as a real server does. */
  REFUSE,
  /** The namespace is created first. */
  CREATE
}
