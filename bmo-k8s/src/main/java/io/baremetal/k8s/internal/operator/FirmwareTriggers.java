package io.baremetal.k8s.internal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.Set;

/**
 * Firmware is read when its object is new or wants something else, when its host becomes known to
 * the provisioner or comes within reach again, and when an operation is over that may have changed
 * it. Otherwise nothing changes it but people, and a slow poll is good enough.
 */
final class FirmwareTriggers implements SideTriggers {

  private static final String STATE = "/status/provisioning/state";
  private static final String FARES = "/status/operationalStatus";
  private static final String PAUSED = HostAnnotations.PAUSED;
  private static final Set<String> CHANGING = Set.of("preparing", "servicing");

  @Override
  public Set<ResourceKey> ofOwn(Change change) {
    ChangedFields fields = ChangedFields.of(change);
    boolean wanted = fields.isNew() || fields.in("/metadata/generation");
    return wanted && !fields.isGone() ? Set.of(change.key()) : Set.of();
  }

  @Override
  public Set<ResourceKey> ofHost(Change change, OwnObjects own) {
    ChangedFields host = ChangedFields.of(change);
    if (host.isNew() || host.isGone()) {
      return Set.of();
    }
    boolean known =
        host.was("/status/provisioning/ID").isEmpty() && host.in("/status/provisioning/ID");
    boolean withinReach = hasLeft(host, FARES, "detached") || hasLost(host, PAUSED);
    boolean changed =
        CHANGING.stream()
            .anyMatch(busy -> hasLeft(host, STATE, busy) || hasLeft(host, FARES, busy));
    boolean news =
        changed && own.find(change.key()).filter(FirmwareTriggers::awaitsChange).isPresent();
    return known || withinReach || news ? Set.of(change.key()) : Set.of();
  }

  /** Whether something was to be changed, as far as anybody knew. */
  private static boolean awaitsChange(JsonNode object) {
    for (JsonNode condition : object.at("/status/conditions")) {
      if (condition.path("type").asText().equals("ChangeDetected")) {
        return condition.path("status").asText().equals("True");
      }
    }
    return false;
  }

  private static boolean hasLost(ChangedFields host, String annotation) {
    return host.before().at("/metadata/annotations").has(annotation)
        && !host.after().at("/metadata/annotations").has(annotation);
  }

  private static boolean hasLeft(ChangedFields host, String pointer, String value) {
    return host.was(pointer).equals(value) && !host.is(pointer).equals(value);
  }
}
