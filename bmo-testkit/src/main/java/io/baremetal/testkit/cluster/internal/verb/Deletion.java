package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.traffic.Effect;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Deletes objects, or asks them to go. Runs inside the store's lock. */
final class Deletion {

  private static final int OK = 200;
  private static final int DEFAULT_GRACE_SECONDS = 30;
  private static final String ORPHAN = "orphan";
  private static final String FOREGROUND = "foregroundDeletion";
  private static final List<String> POLICIES = List.of("", "Background", "Foreground", "Orphan");
  private static final Set<String> LASTING_NAMESPACES =
      Set.of("default", "kube-public", "kube-system");

  private final ClusterState state;

  Deletion(ClusterState state) {
    this.state = state;
  }

  ApiAnswer delete(ApiCall call) {
    StoredObject current = state.require(call);
    checkMayGo(call);
    checkPreconditions(call, current);
    ResourceType type = call.type();
    ObjectNode next = current.copy();
    Meta meta = Meta.of(next);
    addPolicyFinalizer(call, meta);
    long grace = type.has(Trait.GRACEFUL) ? grace(call, next) : 0;
    if (!meta.isDeleting() || grace < meta.graceSeconds()) {
      meta.markDeleting(deadline(meta, grace), grace);
      bumpGeneration(type, current, meta);
      if (type.resource().equals("namespaces")) {
        ((ObjectNode) next.get("status")).put("phase", "Terminating");
      }
    }
    if (next.equals(current.tree())) {
      return new ApiAnswer.OneObject(OK, Effect.UNCHANGED, current, List.of());
    }
    return store(call, current, next);
  }

  private ApiAnswer store(ApiCall call, StoredObject current, ObjectNode next) {
    String resource = call.type().resource();
    if (Finality.isDue(call.type(), next)) {
      if (call.isDryRun()) {
        return new ApiAnswer.Document(OK, Effect.DRY_RUN, success(call, current));
      }
      // Nobody held it, so nobody has seen it being deleted: it leaves as it was.
      state.store().remove(resource, current.meta().isDeleting() ? next : current.copy());
      return new ApiAnswer.Document(OK, Effect.CHANGED, success(call, current));
    }
    return call.isDryRun()
        ? new ApiAnswer.OneObject(
            OK, Effect.DRY_RUN, new StoredObject(next, current.version()), List.of())
        : new ApiAnswer.OneObject(OK, Effect.CHANGED, state.store().put(resource, next), List.of());
  }

  private String deadline(Meta meta, long grace) {
    return meta.isDeleting() && grace == 0
        ? meta.text("deletionTimestamp")
        : state.clock().instant().plusSeconds(grace).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void bumpGeneration(ResourceType type, StoredObject current, Meta meta) {
    if (type.has(Trait.GENERATION) && !current.meta().isDeleting()) {
      meta.generation(current.meta().generation() + 1);
    }
  }

  private static void checkPreconditions(ApiCall call, StoredObject current) {
    JsonNode wanted = call.body().path("preconditions");
    checkPrecondition(call, "uid", wanted.path("uid").asText(""), current.meta().uid());
    checkPrecondition(
        call,
        "resourceVersion",
        wanted.path("resourceVersion").asText(""),
        current.meta().resourceVersion());
  }

  private static void checkPrecondition(ApiCall call, String field, String wanted, String stored) {
    if (!wanted.isEmpty() && !wanted.equals(stored)) {
      throw RequestRefusedException.conflict(
          call.type().subject(call.name()),
          "Precondition failed: " + field + " is to be " + wanted + ", stored is " + stored,
          List.of());
    }
  }

  private static void checkMayGo(ApiCall call) {
    if (call.type().resource().equals("namespaces") && LASTING_NAMESPACES.contains(call.name())) {
      throw RequestRefusedException.forbidden(
          call.type().subject(call.name()), "this namespace may not be deleted", List.of());
    }
    if (!POLICIES.contains(policy(call))) {
      throw RequestRefusedException.invalid(
          new RequestRefusedException.Subject("", "DeleteOptions", ""),
          List.of(
              StatusCause.unsupported(
                  "propagationPolicy", "'" + policy(call) + "' is none of " + POLICIES)));
    }
  }

  private static String policy(ApiCall call) {
    return call.body()
        .path("propagationPolicy")
        .asText(call.option("propagationPolicy").orElse(""));
  }

  private static void addPolicyFinalizer(ApiCall call, Meta meta) {
    String policy = policy(call);
    boolean orphan =
        policy.equals("Orphan")
            || call.body().path("orphanDependents").asBoolean(call.isSet("orphanDependents"));
    if (orphan) {
      addFinalizer(meta, ORPHAN);
    } else if (policy.equals("Foreground")) {
      addFinalizer(meta, FOREGROUND);
    }
  }

  private static void addFinalizer(Meta meta, String name) {
    List<String> finalizers = new ArrayList<>(meta.finalizers());
    if (!finalizers.contains(name)) {
      finalizers.add(name);
      meta.finalizers(finalizers);
    }
  }

  /** A pod that runs nowhere has nothing to stop. */
  private static long grace(ApiCall call, ObjectNode pod) {
    String phase = pod.at("/status/phase").asText("");
    if (pod.at("/spec/nodeName").asText("").isEmpty()
        || phase.equals("Succeeded")
        || phase.equals("Failed")) {
      return 0;
    }
    long usual = pod.at("/spec/terminationGracePeriodSeconds").asLong(DEFAULT_GRACE_SECONDS);
    return call.body()
        .path("gracePeriodSeconds")
        .asLong(call.number("gracePeriodSeconds").orElse(usual));
  }

  private static ObjectNode success(ApiCall call, StoredObject gone) {
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    status.put("status", "Success");
    ObjectNode details = status.putObject("details");
    details.put("name", gone.key().name());
    if (!call.type().group().isEmpty()) {
      details.put("group", call.type().group());
    }
    details.put("kind", call.type().plural()).put("uid", gone.meta().uid());
    return status;
  }
}
