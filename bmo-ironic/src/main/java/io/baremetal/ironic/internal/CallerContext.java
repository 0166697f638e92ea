package io.baremetal.ironic.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Lets a task log, on whatever thread it runs, in the context of the thread that asked for it. */
final class CallerContext {

  private CallerContext() {}

  /** The task in the present context of the calling thread. */
  static Runnable carry(Runnable task) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return () -> {
      Map<String, String> own = MDC.getCopyOfContextMap();
      set(context);
      try {
        task.run();
      } finally {
        set(own);
      }
    };
  }

  private static void set(@Nullable Map<String, String> context) {
    if (context == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(context);
    }
  }
}
