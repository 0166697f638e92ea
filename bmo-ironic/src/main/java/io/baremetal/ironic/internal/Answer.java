package io.baremetal.ironic.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back, read to the end. Holds secrets. */
final class Answer {

  private final int status;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  /** The body may be empty; of refusals at most 64 KiB are kept. */
  Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers.putAll(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** A header by its name in any case. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body itself, not a copy: not to be changed. */
  byte[] body() {
    return body;
  }

  /** The status only. */
  @Override
  public String toString() {
    return "Answer{" + status + "}";
  }
}
