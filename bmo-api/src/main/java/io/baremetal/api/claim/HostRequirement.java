package io.baremetal.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import org.immutables.value.Value;

/**
 * One demand on the labels of a host. Immutable. All parts are required by the CRD, so always
 * written.
 */
@Value.Immutable
@JsonDeserialize(builder = HostRequirement.Builder.class)
public interface HostRequirement extends Extensible {

  /** Key of the label. */
  @Value.Default
  default String key() {
    return "";
  }

  /** How values are compared, such as {@code in}, {@code notin} or {@code exists}. */
  @Value.Default
  default String operator() {
    return "";
  }

  /** Values; empty for operators that take none. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  List<String> values();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostRequirement}. Not thread-safe. */
  final class Builder extends ImmutableHostRequirement.Builder {}
}
