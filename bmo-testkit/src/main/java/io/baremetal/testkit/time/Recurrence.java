package io.baremetal.testkit.time;

/** How often a task runs, and what becomes of its exceptions. */
record Recurrence(Kind kind, long nanos) {

  /** Once; an exception stays in the future. */
  static final Recurrence ONCE = new Recurrence(Kind.ONCE, 0);

  /** Once; an exception leaves the method that moves time. */
  static final Recurrence ONCE_LOUDLY = new Recurrence(Kind.ONCE_LOUDLY, 0);

  enum Kind {
    ONCE,
    ONCE_LOUDLY,
    FIXED_RATE,
    FIXED_DELAY
  }

  /** Starts are this far apart. */
  static Recurrence fixedRate(long nanos) {
    return new Recurrence(Kind.FIXED_RATE, nanos);
  }

  /** This much time lies between an end and the next start. */
  static Recurrence fixedDelay(long nanos) {
    return new Recurrence(Kind.FIXED_DELAY, nanos);
  }

  boolean repeats() {
    return kind == Kind.FIXED_RATE || kind == Kind.FIXED_DELAY;
  }

  boolean isLoud() {
    return kind == Kind.ONCE_LOUDLY;
  }

  /** When the next run is due, given when this one was and when it ended. */
  long nextDue(long due, long ended) {
    return Timeline.saturatedSum(kind == Kind.FIXED_RATE ? due : ended, nanos);
  }
}
