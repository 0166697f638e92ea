package io.baremetal.testkit.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that a server is writing. Once they were broken, so is every later one: it began
 * while the server was closing, and would wait for messages for ever. Thread-safe.
 */
final class OpenStreams {

  private final Set<LineBody> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean broken;

  void add(LineBody stream) {
    streams.add(stream);
    if (broken) {
      stream.fail();
    }
  }

  void remove(LineBody stream) {
    streams.remove(stream);
  }

  void breakAll() {
    broken = true;
    streams.forEach(LineBody::fail);
  }
}
