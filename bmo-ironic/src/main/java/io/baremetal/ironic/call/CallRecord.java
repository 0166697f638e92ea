package io.baremetal.ironic.call;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request as it went over the wire; a repeated call makes one record an attempt.
 *
 * @param method the HTTP method, in upper case
 * @param route the path as a template, such as {@code /v1/nodes/{node}}: few values, fit for a
 *     metric's label
 * @param verb what is asked of a route that takes many requests, such as {@code active}, {@code
 *     power off} or the name of a vendor's method: few values too; empty where method and route say
 *     it all
 * @param requestId under which the server logs the call; the same for all attempts
 * @param status the answer's status; empty when none came
 * @param duration from sending to the answer's end, on the client's monotonic clock
 */
public record CallRecord(
    String method,
    String route,
    Optional<String> verb,
    String requestId,
    OptionalInt status,
    Duration duration) {

  /** Whether the method promises to change nothing. */
  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
