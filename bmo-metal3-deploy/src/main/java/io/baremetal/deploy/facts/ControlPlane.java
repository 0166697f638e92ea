package io.baremetal.deploy.facts;

/** Where the cluster's control plane runs. */
public enum ControlPlane {
  /** On nodes of the cluster itself. */
  IN_CLUSTER,
  /** Outside, as HyperShift does; topology {@code External} in the Infrastructure object. */
  EXTERNAL
}
