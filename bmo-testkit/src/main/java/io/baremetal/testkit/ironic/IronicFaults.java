package io.baremetal.testkit.ironic;

import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.ironic.internal.wire.ApiError;

/** Refusals that a healthy client must bear, in Ironic's own words. The request has no effect. */
public final class IronicFaults {

  private IronicFaults() {}

  /** 409: somebody else holds the lock of the node. */
  public static Fault locked() {
    return error(
        409,
        "Node is locked by host other.test, please retry after the current operation is"
            + " completed.");
  }

  /** 503: all workers are busy. */
  public static Fault noFreeConductor() {
    return error(
        503, "Requested action cannot be performed due to lack of free conductor workers.");
  }

  /** 500: something broke inside. */
  public static Fault serverError(String text) {
    return error(500, text);
  }

  /** Something happens just before the request is answered, as between two pages of a list. */
  public static Fault meanwhile(Runnable happening) {
    return (request, next) -> {
      happening.run();
      return next.handle(request);
    };
  }

  /** Any status with a text, in the usual form of Ironic's errors. */
  public static Fault error(int status, String text) {
    return Fault.reply(() -> ApiError.of(status, text).reply());
  }
}
