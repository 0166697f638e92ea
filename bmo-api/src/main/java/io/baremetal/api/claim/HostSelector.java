package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Which hosts fit a claim. Immutable. A host fits when it fits everything that is given. */
@Value.Immutable
@JsonDeserialize(builder = HostSelector.Builder.class)
public interface HostSelector extends Extensible {

  /** Namespace in which the host must be. */
  Optional<String> inNamespace();

  /** Labels that the host must have. */
  Map<String, String> matchLabels();

  /** Further demands on the labels of the host. */
  List<HostRequirement> matchExpressions();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostSelector}. Not thread-safe. */
  final class Builder extends ImmutableHostSelector.Builder {}
}
