package io.baremetal.ironic.error;

import java.util.Optional;

/**
 * The call that an exception is about. Holds no body and no query values, so that it can be logged.
 *
 * @param method the HTTP method, in upper case
 * @param path the path with the resource filled in, such as {@code /v1/nodes/rack1-07}
 * @param requestId the id under which Ironic logged the call, else the one that this client sent
 */
public record FailedCall(String method, String path, Optional<String> requestId) {

  /** Method and path, and the request id when there is one. */
  @Override
  public String toString() {
    return method + " " + path + requestId.map(id -> " (" + id + ")").orElse("");
  }
}
