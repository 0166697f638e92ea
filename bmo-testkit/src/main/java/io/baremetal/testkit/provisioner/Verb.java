package io.baremetal.testkit.provisioner;

/** What a provisioner can be asked to do to a host. */
public enum Verb {
  /** Make it known and verify its BMC. */
  REGISTER,
  /** Find out its hardware. */
  INSPECT,
  /** Bring its settings in order. */
  PREPARE,
  /** Deploy an image. */
  PROVISION,
  /** Take the image off. */
  DEPROVISION,
  /** Change the power. */
  POWER,
  /** Look at power and health. */
  OBSERVE,
  /** Forget it. */
  REMOVE,
  /** Take it over as it runs. */
  ADOPT,
  /** Forget it and leave its machine alone. */
  DETACH
}
