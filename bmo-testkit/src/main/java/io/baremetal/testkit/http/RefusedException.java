package io.baremetal.testkit.http;

/** Root of the exceptions by which a fake refuses a request; clients get them as replies. */
public abstract class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what was refused and why, in the words of the real server. */
  protected RefusedException(String message) {
    super(message);
  }
}
