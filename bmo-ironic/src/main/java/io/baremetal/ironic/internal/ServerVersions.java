package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.config.VersionPolicy;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.UnsupportedByServerException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the server speaks: asked once, afterwards learned from every answer, which names the range.
 * Thread-safe.
 *
 * <p>So an upgrade is noticed at the next call. A call that would be refused for the server's age
 * asks again when nothing was heard for a while.
 */
final class ServerVersions {

  private static final String OLDEST = "X-OpenStack-Ironic-API-Minimum-Version";
  private static final String NEWEST = "X-OpenStack-Ironic-API-Maximum-Version";
  private static final Duration TRUSTED = Duration.ofSeconds(60);

  private final VersionPolicy policy;
  private final ApiCaller caller;
  private final ReentrantLock asking = new ReentrantLock();
  private final LongSupplier nanoTime;
  private volatile @Nullable Told known;

  private record Told(MicroversionRange range, long when) {}

  ServerVersions(VersionPolicy policy, ApiCaller caller, LongSupplier nanoTime) {
    this.policy = policy;
    this.caller = caller;
    this.nanoTime = nanoTime;
  }

  /** The range that was told last; asks if none was yet. */
  MicroversionRange range() {
    Told told = known;
    if (told != null) {
      return told.range();
    }
    asking.lock();
    try {
      Told meanwhile = known;
      return meanwhile != null ? meanwhile.range() : refresh();
    } finally {
      asking.unlock();
    }
  }

  /** Asks the server now. */
  MicroversionRange refresh() {
    MicroversionRange range = read(caller.object(ApiCall.of("GET", Routes.VERSIONS).build()));
    known = new Told(range, nanoTime.getAsLong());
    return range;
  }

  /** Takes over what an answer says; whether it said anything. */
  boolean learn(Answer answer) {
    Optional<Microversion> oldest = answer.header(OLDEST).flatMap(ServerVersions::parsed);
    Optional<Microversion> newest = answer.header(NEWEST).flatMap(ServerVersions::parsed);
    if (oldest.isEmpty() || newest.isEmpty() || oldest.get().compareTo(newest.get()) > 0) {
      return false;
    }
    known = new Told(new MicroversionRange(oldest.get(), newest.get()), nanoTime.getAsLong());
    return true;
  }

  private static Optional<Microversion> parsed(String text) {
    try {
      return Optional.of(Microversion.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
    try {
      return resolve(call, range());
    } catch (UnsupportedByServerException tooOld) {
      Told told = known;
      if (told == null || nanoTime.getAsLong() - told.when() < TRUSTED.toNanos()) {
        throw tooOld;
      }
      return resolve(call, refresh());
    }
  }

  private Microversion resolve(ApiCall call, MicroversionRange range) {
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
