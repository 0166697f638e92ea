package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.config.VersionPolicy;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.UnsupportedByServerException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What the server speaks, asked once and again when it refuses a version. Thread-safe. */
final class ServerVersions {

  private final VersionPolicy policy;
  private final ApiCaller caller;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable MicroversionRange known;

  ServerVersions(VersionPolicy policy, ApiCaller caller) {
    this.policy = policy;
    this.caller = caller;
  }

  /** The range that was told last; asks if none was yet. */
  MicroversionRange range() {
    MicroversionRange range = known;
    if (range != null) {
      return range;
    }
    asking.lock();
    try {
      MicroversionRange meanwhile = known;
      return meanwhile != null ? meanwhile : refresh();
    } finally {
      asking.unlock();
    }
  }

  /** Asks the server now. */
  MicroversionRange refresh() {
    MicroversionRange range = read(caller.object(ApiCall.of("GET", Routes.VERSIONS).build()));
    known = range;
    return range;
  }

  /** The version for ordinary calls. */
  Microversion baseline() {
    MicroversionRange range = range();
    return policy
        .choose(range)
        .orElseThrow(
            () -> new UnsupportedByServerException("this client", policy.oldestAccepted(), range));
  }

  /** The version for this call; refuses one that the server is too old for. */
  Microversion resolve(ApiCall call) {
    MicroversionRange range = range();
    Microversion version = baseline();
    for (Need need : call.needs()) {
      if (!range.newest().isAtLeast(need.since())) {
        throw new UnsupportedByServerException(need.feature(), need.since(), range);
      }
      version = newer(version, need.since());
    }
    if (call.preferred().filter(range::contains).isPresent()) {
      version = newer(version, call.preferred().get());
    }
    return version;
  }

  private static Microversion newer(Microversion left, Microversion right) {
    return left.isAtLeast(right) ? left : right;
  }

  // The root document lists versions, the document of v1 is about itself; proxies mix them up.
  private static MicroversionRange read(JsonNode document) {
    JsonNode version = document.path("version");
    if (version.isMissingNode() && document.path("versions").size() == 1) {
      version = document.path("versions").path(0);
    }
    try {
      return new MicroversionRange(
          Microversion.parse(version.path("min_version").asText()),
          Microversion.parse(version.path("version").asText()));
    } catch (IllegalArgumentException e) {
      throw new IronicProtocolException(
          "the endpoint does not say which API versions it speaks; is it Ironic's?", e);
    }
  }
}
