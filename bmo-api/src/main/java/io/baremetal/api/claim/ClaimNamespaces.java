package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which namespaces may claim hosts. Immutable. A namespace must fit everything that is given; with
 * nothing given every namespace fits.
 */
@Value.Immutable
@JsonDeserialize(builder = ClaimNamespaces.Builder.class)
public interface ClaimNamespaces extends Extensible {

  /** Names. An empty list lets nobody in, an absent one anybody. */
  Optional<List<String>> names();

  /** Regular expression that some part of the name must match. */
  Optional<String> nameMatches();

  /** Labels, all of which the namespace must have. */
  List<NamespaceLabel> hasLabels();

  /**
   * The same with a list that nobody else can change. Immutables copies plain lists, but not those
   * inside an {@link Optional}.
   */
  @Value.Check
  default ClaimNamespaces ownList() {
    Optional<List<String>> own = names().map(List::copyOf);
    return own.orElse(null) == names().orElse(null) ? this : toBuilder().names(own).build();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link ClaimNamespaces}. Not thread-safe. */
  final class Builder extends ImmutableClaimNamespaces.Builder {}
}
