package io.baremetal.testkit.cluster.traffic;

/** What a request did to the stored objects. */
public enum Effect {
  /** It only read. */
  READ,
  /** It changed something. */
  CHANGED,
  /** It was accepted and changed nothing, so there is no new version and no event. */
  UNCHANGED,
  /** It was a dry run that would have been accepted. */
  DRY_RUN,
  /** It was refused. */
  REFUSED
}
