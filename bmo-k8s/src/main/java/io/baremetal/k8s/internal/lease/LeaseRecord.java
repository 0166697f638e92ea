package io.baremetal.k8s.internal.lease;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A Lease as it was read, and the writes that can follow it. Immutable.
 *
 * @param holder who holds it; empty if nobody
 * @param duration how long its holder meant it to last
 * @param transitions how often it changed hands
 * @param resourceVersion version that a write is conditional on
 * @param spec all of its spec, to see whether anything moved
 */
record LeaseRecord(
    String holder, Duration duration, int transitions, String resourceVersion, JsonNode spec) {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  static LeaseRecord of(ObjectNode lease) {
    JsonNode spec = lease.path("spec");
    return new LeaseRecord(
        spec.path("holderIdentity").asText(""),
        Duration.ofSeconds(spec.path("leaseDurationSeconds").asLong(0)),
        spec.path("leaseTransitions").asInt(0),
        lease.path("metadata").path("resourceVersion").asText(""),
        spec);
  }

  /** A new Lease that is ours. */
  static ObjectNode created(ResourceKey key, LeaseSettings settings, Instant now) {
    ObjectNode lease = JsonNodeFactory.instance.objectNode();
    lease.put("apiVersion", ResourceKind.LEASE.apiVersion()).put("kind", ResourceKind.LEASE.kind());
    lease.putObject("metadata").put("namespace", key.namespace()).put("name", key.name());
    lease
        .putObject("spec")
        .put("holderIdentity", settings.identity())
        .put("leaseDurationSeconds", settings.duration().toSeconds())
        .put("acquireTime", MICROS.format(now))
        .put("renewTime", MICROS.format(now))
        .put("leaseTransitions", 0);
    return lease;
  }

  /** Makes it ours. */
  ObjectNode taken(LeaseSettings settings, Instant now) {
    ObjectNode patch = conditional();
    patch
        .putObject("spec")
        .put("holderIdentity", settings.identity())
        .put("leaseDurationSeconds", settings.duration().toSeconds())
        .put("acquireTime", MICROS.format(now))
        .put("renewTime", MICROS.format(now))
        .put("leaseTransitions", transitions + 1);
    return patch;
  }

  /** Keeps it ours. */
  ObjectNode renewed(Instant now) {
    ObjectNode patch = conditional();
    patch.putObject("spec").put("renewTime", MICROS.format(now));
    return patch;
  }

  /** Gives it away: one second is the shortest duration that Kubernetes allows. */
  ObjectNode released(Instant now) {
    ObjectNode patch = conditional();
    patch
        .putObject("spec")
        .put("leaseDurationSeconds", 1)
        .put("renewTime", MICROS.format(now))
        .putNull("holderIdentity");
    return patch;
  }

  private ObjectNode conditional() {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").put("resourceVersion", resourceVersion);
    return patch;
  }
}
