package io.baremetal.api.configdata;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A service that the machine shall use; the format knows name servers only. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = NetworkService.Builder.class)
public interface NetworkService extends Extensible {

  /** {@code dns}; required. */
  Optional<String> type();

  /** IP address of the server; required. */
  Optional<String> address();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NetworkService}. Not thread-safe. */
  final class Builder extends ImmutableNetworkService.Builder {}
}
