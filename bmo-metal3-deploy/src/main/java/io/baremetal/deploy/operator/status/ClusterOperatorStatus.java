package io.baremetal.deploy.operator.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioning.OperatorCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The status of the ClusterOperator {@code baremetal}, by which OpenShift tells how the deployment
 * is. Immutable; whoever computes a new one writes it only if it is not equal to the old one.
 *
 * @param conditions statements; those of types that this operator does not know are others' and are
 *     never touched
 * @param versions version of each operand, by its name and in the order of names
 * @param relatedObjects what belongs to the operator
 */
public record ClusterOperatorStatus(
    List<OperatorCondition> conditions,
    Map<String, String> versions,
    List<RelatedObject> relatedObjects) {

  private static final String OPERAND = "operator";

  /** Copies the collections. */
  public ClusterOperatorStatus {
    conditions = List.copyOf(conditions);
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    relatedObjects = List.copyOf(relatedObjects);
  }

  /** Reads {@code status} of a ClusterOperator; what is not there or cannot be read is empty. */
  public static ClusterOperatorStatus read(JsonNode status) {
    List<OperatorCondition> conditions = new ArrayList<>();
    status
        .path("conditions")
        .forEach(
            one -> ModelJson.read(one, OperatorCondition.class).value().ifPresent(conditions::add));
    Map<String, String> versions = new TreeMap<>();
    status
        .path("versions")
        .forEach(one -> versions.put(one.path("name").asText(), one.path("version").asText()));
    List<RelatedObject> related = new ArrayList<>();
    status
        .path("relatedObjects")
        .forEach(
            one ->
                related.add(
                    new RelatedObject(
                        one.path("group").asText(),
                        one.path("resource").asText(),
                        one.path("namespace").asText(),
                        one.path("name").asText())));
    return new ClusterOperatorStatus(conditions, versions, related);
  }

  /**
   * The same for an operator of a release: with the related objects and the version that belong to
   * it, and with conditions if there are none. Says that it was upgraded where another version was
   * told before.
   *
   * @param release version of the release; empty if nobody knows it
   */
  public ClusterOperatorStatus ensured(String namespace, String release, Instant now) {
    Map<String, String> wanted = release.isEmpty() ? Map.of() : Map.of(OPERAND, release);
    boolean upgraded = !versions.isEmpty() && !versions.equals(wanted);
    List<OperatorCondition> told =
        conditions.isEmpty() ? merged(OperatorSituation.UNKNOWN.conditions(), now) : conditions;
    ClusterOperatorStatus ensured =
        new ClusterOperatorStatus(told, wanted, RelatedObject.of(namespace));
    return upgraded
        ? new ClusterOperatorStatus(
            ensured.merged(upgrading(), now), wanted, ensured.relatedObjects)
        : ensured;
  }

  private static List<OperatorCondition> upgrading() {
    Predicate<OperatorCondition> progressing = one -> one.type().equals(Optional.of("Progressing"));
    return new OperatorSituation(OperatorReason.SYNCING_RESOURCES, "", "Operator upgraded")
        .conditions().stream().filter(progressing).toList();
  }

  /** The same in a situation. The time of a condition changes only with its status. */
  public ClusterOperatorStatus in(OperatorSituation situation, String release, Instant now) {
    Map<String, String> told =
        versions.isEmpty() && !release.isEmpty() ? Map.of(OPERAND, release) : versions;
    return new ClusterOperatorStatus(merged(situation.conditions(), now), told, relatedObjects);
  }

  private List<OperatorCondition> merged(List<OperatorCondition> news, Instant now) {
    List<OperatorCondition> merged = new ArrayList<>(conditions);
    for (OperatorCondition condition : news) {
      int at = indexOf(merged, condition);
      if (at < 0) {
        merged.add(condition.toBuilder().lastTransitionTime(now).build());
      } else {
        merged.set(at, following(merged.get(at), condition, now));
      }
    }
    return merged;
  }

  private static int indexOf(List<OperatorCondition> conditions, OperatorCondition like) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).type().equals(like.type())) {
        return i;
      }
    }
    return -1;
  }

  private static OperatorCondition following(
      OperatorCondition then, OperatorCondition now, Instant time) {
    boolean same = then.status().equals(now.status());
    return then.toBuilder()
        .status(now.status().orElse(ConditionStatus.UNKNOWN))
        .reason(now.reason())
        .message(now.message())
        .lastTransitionTime(
            Optional.of(time).filter(changed -> !same).or(then::lastTransitionTime).orElse(time))
        .build();
  }
}
