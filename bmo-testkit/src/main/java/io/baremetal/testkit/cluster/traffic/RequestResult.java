package io.baremetal.testkit.cluster.traffic;

import java.util.Optional;

/**
 * What became of a request.
 *
 * @param code the HTTP status
 * @param effect what it did
 * @param write which kind of write it was; empty for reads
 */
public record RequestResult(int code, Effect effect, Optional<WriteKind> write) {

  /** Whether it was a write that the cluster accepted, dry runs excepted. */
  public boolean isAcceptedWrite() {
    return write.isPresent() && (effect == Effect.CHANGED || effect == Effect.UNCHANGED);
  }
}
