package io.baremetal.ironic.node;

/** What can be asked of a node in its life. The state decides which verbs exist. */
public enum ProvisionVerb {
  /** Verify a new node, or take one back from available or from a failure. */
  MANAGE("manage"),
  /** Clean (if so set) and make available. */
  PROVIDE("provide"),
  /** Look at the hardware. */
  INSPECT("inspect"),
  /** Run clean steps. */
  CLEAN("clean"),
  /** Take over a machine that runs already. */
  ADOPT("adopt"),
  /** Deploy what instance_info says. */
  ACTIVE("active"),
  /** Deploy once more. */
  REBUILD("rebuild"),
  /** Tear down. */
  DELETED("deleted"),
  /** Give up the running operation; accepted at once, but a step may have to end first. */
  ABORT("abort"),
  /** Run steps on a deployed machine. Since API 1.87. */
  SERVICE("service"),
  /** Go on after a hold. Since API 1.85. */
  UNHOLD("unhold"),
  /** Boot a rescue ramdisk. */
  RESCUE("rescue"),
  /** Leave the rescue ramdisk. */
  UNRESCUE("unrescue");

  private final String wire;

  ProvisionVerb(String wire) {
    this.wire = wire;
  }

  /** The name in the protocol. */
  public String wire() {
    return wire;
  }
}
