package io.baremetal.ironic.call;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One request as it went over the wire; a repeated call makes one record an attempt.
 *
 * @param method the HTTP method, in upper case
 * @param route the path as a template, such as {@code /v1/nodes/{node}}: few values, fit for a
 *     metric's label
 * @param status the answer's status; empty when none came
 * @param duration from sending to the answer's headers, on the client's monotonic clock
 */
public record CallRecord(String method, String route, OptionalInt status, Duration duration) {

  /** Whether the method promises to change nothing. */
  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
