package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import java.time.Duration;
import java.util.Optional;

/**
 * All that this module asks of a cluster. Objects are JSON trees as the API server writes them; a
 * returned tree belongs to the caller, a tree handed in is not kept or changed. Thread-safe.
 *
 * <p>No call is repeated by itself: every method sends one request at most, with a bounded total
 * time. Each throws {@link io.baremetal.k8s.error.ClusterException} or the subclass that fits: a
 * write whose answer was lost is {@link io.baremetal.k8s.error.OutcomeUnknownException}, a write
 * that the lease forbids is {@link io.baremetal.k8s.error.LeaseLostException} and was not sent.
 */
public interface ClusterPort {

  /** A subscription ends by itself after this time; one that lasts longer has lost its server. */
  Duration LONGEST_SUBSCRIPTION = Duration.ofSeconds(290);

  /**
   * Reads an object, from a watch cache where there is one for this kind. The cache may lag behind
   * the cluster, but never behind this process's own last write to the object.
   */
  Optional<ObjectNode> get(ResourceKind kind, ResourceKey key);

  /** Reads an object from the API server itself. */
  Optional<ObjectNode> getLatest(ResourceKind kind, ResourceKey key);

  /** Reads one page of a list from the API server, starting at the selection's first object. */
  ListPage list(ResourceKind kind, ResourceSelection selection, PageRequest page);

  /**
   * Follows changes after {@code resourceVersion} until the stream ends or the subscription is
   * closed. Sends one request and never resumes by itself.
   */
  ClusterSubscription subscribe(
      ResourceKind kind,
      ResourceSelection selection,
      String resourceVersion,
      WatchListener listener);

  /**
   * Creates an object; {@code metadata.namespace} says where.
   *
   * @throws io.baremetal.k8s.error.AlreadyExistsException if the name is taken
   */
  ObjectNode create(ResourceKind kind, ObjectNode object);

  /**
   * Applies an RFC 7386 merge patch to everything but status. A {@code metadata.resourceVersion} in
   * the patch makes it conditional.
   *
   * @return the object as stored
   * @throws io.baremetal.k8s.error.ConflictException if the object changed since that version
   * @throws io.baremetal.k8s.error.ObjectNotFoundException if there is no such object
   */
  ObjectNode patch(ResourceKind kind, ResourceKey key, ObjectNode mergePatch);

  /** Like {@link #patch}, for the status subresource: only {@code status} is written. */
  ObjectNode patchStatus(ResourceKind kind, ResourceKey key, ObjectNode mergePatch);

  /**
   * Deletes an object if it still has this uid; an object that is gone already, or another one
   * under the same name, is left alone without complaint.
   */
  void delete(ResourceKind kind, ResourceKey key, String uid);

  /** Whether the API server serves this kind now. */
  boolean serves(ResourceKind kind);
}
