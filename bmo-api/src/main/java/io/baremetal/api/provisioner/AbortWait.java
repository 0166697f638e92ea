package io.baremetal.api.provisioner;

/** What to do with an operation that waits for the ramdisk. */
public enum AbortWait {
  /** Let it wait. */
  NO,
  /** Abort it, so that the machine boots anew: the user asked for a forced reboot. */
  FORCED_REBOOT
}
