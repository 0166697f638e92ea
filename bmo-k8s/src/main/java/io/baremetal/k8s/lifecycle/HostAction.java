package io.baremetal.k8s.lifecycle;

/** What can be done to a host. Each is carried out by one class, which knows no states. */
public enum HostAction {
  /** Nothing: the row only moves the host on, or lets it rest. */
  NOTHING(Kind.LOOK),
  /** Nothing at all: not even how the host looks is noted. */
  STAND_BACK(Kind.LOOK),
  /** The same, because the provisioner can serve nobody. */
  AWAIT_PROVISIONER(Kind.LOOK),

  /** Take our finalizer off the HardwareData. */
  RELEASE_HARDWARE_DATA(Kind.TIDY),
  /** Take status over from the status annotation. */
  RESTORE_STATUS(Kind.LOOK),
  /** Take the status annotation off. */
  DROP_STATUS_ANNOTATION(Kind.TOUCH),
  /** Fill the CPU architecture into spec, from what inspection found. */
  FILL_ARCHITECTURE(Kind.TIDY),
  /** Show the hardware in labels. */
  LABEL_HOST(Kind.TIDY),
  /** Take hardware details over from HardwareData or annotation. */
  TAKE_HARDWARE(Kind.LOOK),
  /** Take the hardware annotation off. */
  DROP_HARDWARE_ANNOTATION(Kind.LOOK),
  /** Put our finalizer on the host. */
  HOLD_HOST(Kind.TIDY),
  /** Put label, owner reference and finalizer on the Secret with the BMC's login. */
  MARK_LOGIN_SECRET(Kind.TIDY),
  /** Tell the owner that the BMC's login cannot be used. */
  REPORT_LOGIN(Kind.TOUCH),
  /** Ask the provisioner whether one more host may be at work. */
  CLAIM_SLOT(Kind.LOOK),

  /** Make the backend forget the host, its machine left alone. */
  DETACH(Kind.TOUCH),
  /** The same, aborting whatever runs. */
  ABORT_AND_DETACH(Kind.TOUCH),
  /** Make the host known to the backend and verify its BMC. */
  REGISTER(Kind.TOUCH),
  /** Make sure that the backend still knows the host as it is now. */
  CONFIRM_REGISTRATION(Kind.LOOK),
  /** Make the objects that say what firmware the host has, and own those that are there. */
  KEEP_FIRMWARE_OBJECTS(Kind.LOOK),
  /** Wait until the firmware objects are up to date. */
  AWAIT_FIRMWARE(Kind.LOOK),
  /** Make the backend treat the host as one that runs its image. */
  ADOPT(Kind.LOOK),

  /** Note that the host has no BMC yet. */
  MARK_DISCOVERED(Kind.LOOK),
  /** Note that hardware is not looked at. */
  SKIP_INSPECTION(Kind.WORK),
  /** Find out the hardware. */
  INSPECT(Kind.WORK),
  /** Bring RAID and firmware to the wanted settings. */
  PREPARE(Kind.WORK),
  /** Deploy the image. */
  PROVISION(Kind.WORK),
  /** Refuse to deploy once more after too many failures. */
  REFUSE_RETRY(Kind.LOOK),
  /** Take the image off and clean the machine. */
  DEPROVISION(Kind.WORK),

  /** Look whether the machine is on. */
  OBSERVE_POWER(Kind.LOOK),
  /** Take the one-shot reboot annotation off. */
  END_REBOOT(Kind.LOOK),
  /** Bring the virtual drive to the wanted image. */
  TEND_DATA_IMAGE(Kind.LOOK),
  /** Change the firmware of the machine though it is in use. */
  SERVICE(Kind.TOUCH),
  /** Switch the machine on. */
  POWER_ON(Kind.WORK),
  /** Switch the machine off, as gently as the owner asks. */
  POWER_OFF(Kind.WORK),
  /** Switch the machine off before it is forgotten. */
  POWER_OFF_FOR_GOOD(Kind.WORK),

  /** Make the backend forget the host. */
  FORGET(Kind.TOUCH),
  /** Take our finalizers off the Secrets and the ramdisk image. */
  RELEASE_SECRETS(Kind.TIDY),
  /** Take our finalizer off the host, which is then gone. */
  RELEASE_HOST(Kind.TOUCH);

  private final Kind kind;

  HostAction(Kind kind) {
    this.kind = kind;
  }

  /** How deep the action reaches. */
  public Kind kind() {
    return kind;
  }

  /** Whether the state that the host has entered must be stored before this. */
  public boolean storesFirst() {
    return kind == Kind.TOUCH || kind == Kind.WORK;
  }

  /** Whether the host was not looked at, so that nothing new can be said of it. */
  boolean looksAway() {
    return this == STAND_BACK || this == AWAIT_PROVISIONER;
  }

  /** Whether objects of the cluster may look different after this. */
  public boolean changesObjects() {
    return kind == Kind.TIDY || kind == Kind.WORK;
  }

  /** How deep an action reaches, which decides what has to be stored before it. */
  public enum Kind {
    /** Reads, or changes what is harmless to change twice. */
    LOOK,
    /** Changes objects of the cluster, which are looked at anew before anything else is decided. */
    TIDY,
    /** May take time or destroy something: the host's state is stored before. */
    TOUCH,
    /** Like {@link #TOUCH}; once it is done, earlier failures are forgotten. */
    WORK
  }
}
