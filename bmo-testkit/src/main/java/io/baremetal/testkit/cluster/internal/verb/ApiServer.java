package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.traffic.ClusterTraffic;
import io.baremetal.testkit.cluster.traffic.Effect;
import io.baremetal.testkit.cluster.traffic.RequestResult;
import io.baremetal.testkit.cluster.traffic.WriteKind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Carries out calls, one write after the other, and keeps the journal. Thread-safe. */
public final class ApiServer {

  private final ClusterState state;
  private final ClusterTraffic traffic;
  private final Reading reading;
  private final Creation creation;
  private final Replacement replacement;
  private final Patching patching;
  private final Deletion deletion;
  private final Scaling scaling;

  /** A server over the given state. */
  public ApiServer(ClusterState state, ClusterTraffic traffic, MissingNamespace missingNamespace) {
    this.state = state;
    this.traffic = traffic;
    this.reading = new Reading(state);
    this.creation = new Creation(state, missingNamespace);
    this.replacement = new Replacement(state);
    this.patching = new Patching(state, creation, replacement);
    this.deletion = new Deletion(state);
    this.scaling = new Scaling(state, replacement);
  }

  /** Carries out a call; throws what it refuses. */
  public ApiAnswer execute(ApiCall call) {
    Optional<WriteKind> write = writeKind(call);
    try {
      ApiAnswer answer = write.isPresent() ? write(call) : read(call);
      traffic.record(
          call.cause(), call.operation(), new RequestResult(answer.code(), answer.effect(), write));
      return answer;
    } catch (RequestRefusedException refusal) {
      traffic.record(
          call.cause(), call.operation(), new RequestResult(refusal.code(), Effect.REFUSED, write));
      throw refusal;
    }
  }

  /** What all verbs share. */
  public ClusterState state() {
    return state;
  }

  /** Forgets the past: watches and paged lists from before now cannot be resumed. */
  public void compact() {
    state.store().compact();
    reading.forgetPages();
  }

  private ApiAnswer read(ApiCall call) {
    checkSubresource(call);
    return switch (call.verb()) {
      case GET -> isScale(call) ? scaling.get(call) : reading.get(call);
      case LIST -> reading.list(call);
      case WATCH -> reading.watch(call);
      default -> throw new IllegalArgumentException("not a read: " + call.verb());
    };
  }

  private ApiAnswer write(ApiCall call) {
    checkSubresource(call);
    return state.store().exclusively(() -> writeAlone(call));
  }

  private ApiAnswer writeAlone(ApiCall call) {
    return switch (call.verb()) {
      case CREATE -> creation.create(call);
      case UPDATE -> isScale(call) ? scaling.write(call) : update(call);
      case PATCH -> isScale(call) ? scaling.write(call) : patching.patch(call);
      case DELETE -> deletion.delete(call);
      case DELETE_COLLECTION -> deleteCollection(call);
      default -> throw new IllegalArgumentException("not a write: " + call.verb());
    };
  }

  private ApiAnswer update(ApiCall call) {
    ObjectNode proposed = Documents.object(call.body()).deepCopy();
    boolean absent = state.store().get(call.type().resource(), call.key()).isEmpty();
    return absent && call.type().has(Trait.CREATED_BY_PUT) && !call.isStatus()
        ? creation.create(call, proposed)
        : replacement.replace(call, state.require(call), proposed);
  }

  private ApiAnswer deleteCollection(ApiCall call) {
    List<StoredObject> doomed = reading.select(call);
    for (StoredObject object : doomed) {
      deletion.delete(
          call.toBuilder()
              .verb(Verb.DELETE)
              .namespace(object.key().namespace())
              .name(object.key().name())
              .build());
    }
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("kind", call.type().listKind()).put("apiVersion", call.type().apiVersion());
    head.putObject("metadata").put("resourceVersion", Long.toString(state.store().version()));
    Effect effect =
        call.isDryRun() ? Effect.DRY_RUN : doomed.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
    return new ApiAnswer.ObjectList(head, doomed, effect);
  }

  private static boolean isScale(ApiCall call) {
    return call.subresource().equals(Scaling.SUBRESOURCE);
  }

  private static void checkSubresource(ApiCall call) {
    boolean known =
        call.subresource().isEmpty()
            || (call.isStatus() && call.type().has(Trait.STATUS) && call.verb() != Verb.CREATE)
            || (isScale(call) && call.type().has(Trait.SCALE) && call.verb() != Verb.DELETE);
    if (!known) {
      throw RequestRefusedException.noSuchResource(
          call.type().resource() + "/" + call.subresource());
    }
  }

  /**
   * Changes an object from inside the cluster, past all checks of who may change what, and notes it
   * in the journal.
   *
   * @param call names the object and the cause; its verb is {@link Verb#UPDATE}
   * @param change gets a copy of the object
   */
  public void changeFromInside(ApiCall call, UnaryOperator<ObjectNode> change) {
    state
        .store()
        .exclusively(
            () -> {
              StoredObject current = state.require(call);
              ObjectNode next = change.apply(current.copy());
              if (next.equals(current.tree())) {
                return current;
              }
              traffic.record(
                  call.cause(),
                  call.operation(),
                  new RequestResult(200, Effect.CHANGED, writeKind(call)));
              return Finality.isDue(call.type(), next)
                  ? state.store().remove(call.type().resource(), next)
                  : state.store().put(call.type().resource(), next);
            });
  }

  private static Optional<WriteKind> writeKind(ApiCall call) {
    boolean isEvent = call.type().kind().equals("Event");
    return switch (call.verb()) {
      case GET, LIST, WATCH -> Optional.empty();
      case CREATE -> Optional.of(isEvent ? WriteKind.EVENT : WriteKind.CREATE);
      case UPDATE ->
          Optional.of(
              isEvent
                  ? WriteKind.EVENT
                  : call.isStatus() ? WriteKind.STATUS_UPDATE : WriteKind.UPDATE);
      case PATCH -> Optional.of(isEvent ? WriteKind.EVENT : patchKind(call));
      case DELETE, DELETE_COLLECTION -> Optional.of(WriteKind.DELETE);
    };
  }

  private static WriteKind patchKind(ApiCall call) {
    if (call.isApply()) {
      return WriteKind.APPLY;
    }
    return call.isStatus() ? WriteKind.STATUS_PATCH : WriteKind.PATCH;
  }
}
