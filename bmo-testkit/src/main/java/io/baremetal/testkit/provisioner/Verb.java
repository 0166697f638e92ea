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
  DETACH,
  /** Change its firmware while it is in use. */
  SERVICE,
  /** Read its BIOS settings or firmware versions. */
  READ_FIRMWARE,
  /** Look into its virtual drive. */
  LOOK_AT_DATA_IMAGE,
  /** Put an image into its virtual drive. */
  ATTACH_DATA_IMAGE,
  /** Empty its virtual drive. */
  DETACH_DATA_IMAGE,
  /** Have its BMC report events. */
  SUBSCRIBE,
  /** Have its BMC report events no longer. */
  UNSUBSCRIBE
}
