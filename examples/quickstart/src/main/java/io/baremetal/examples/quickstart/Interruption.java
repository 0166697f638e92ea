package io.baremetal.examples.quickstart;

/**
 * Has something done when the program is ended from outside, as by Ctrl-C, before it has come to
 * its own end. The JVM ends when that is done; another Ctrl-C does not hasten it.
 */
final class Interruption {

  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** From now on until {@link #end}. */
  static Interruption leadsTo(Runnable task) {
    Thread hook = new Thread(task, "quickstart-interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** The program has come to its own end. */
  void end() {
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException interrupted) {
      // It is at work.
    }
  }
}
