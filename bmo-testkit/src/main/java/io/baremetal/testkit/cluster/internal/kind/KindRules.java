package io.baremetal.testkit.cluster.internal.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kind makes of an object before it is stored. Stateless. */
public interface KindRules {

  /** Nothing is changed, everything is accepted. */
  KindRules NONE = new KindRules() {};

  /**
   * Brings an object that a client sent into stored form: drops what the kind does not know, fills
   * in defaults.
   *
   * @return the paths of unknown fields that were dropped
   */
  default List<String> normalise(ObjectNode object) {
    return List.of();
  }

  /** Judges the object that is about to be stored; {@code previous} is null when it is new. */
  default List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
    return List.of();
  }
}
