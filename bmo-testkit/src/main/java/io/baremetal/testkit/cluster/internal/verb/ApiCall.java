package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.api.json.ModelStyle;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import io.baremetal.testkit.cluster.internal.patch.PatchType;
import io.baremetal.testkit.cluster.traffic.Operation;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A request that is understood: which verb on which object, with which body and options. */
@Value.Immutable
@ModelStyle
public interface ApiCall {

  /** The verb. */
  Verb verb();

  /** The kind. */
  ResourceType type();

  /** Who asks; see the journal. */
  String cause();

  /** The namespace; empty for cluster-scoped kinds and cluster-wide lists. */
  @Value.Default
  default String namespace() {
    return "";
  }

  /** The name; empty where there is none. */
  @Value.Default
  default String name() {
    return "";
  }

  /** The subresource; empty for the object itself. */
  @Value.Default
  default String subresource() {
    return "";
  }

  /** The object, patch or delete options; missing when there is no body. */
  @Value.Default
  @Value.Redacted
  default JsonNode body() {
    return MissingNode.getInstance();
  }

  /** How to read the body of a patch. */
  Optional<PatchType> patchType();

  /** Query parameters, first value each. */
  Map<String, String> options();

  /** One query parameter; empty when absent or without a value. */
  default Optional<String> option(String name) {
    return Optional.ofNullable(options().get(name)).filter(value -> !value.isEmpty());
  }

  /** A query parameter that is true or false; false when absent. */
  default boolean isSet(String name) {
    String value = options().getOrDefault(name, "false");
    return value.equals("true") || value.equals("1");
  }

  /** A query parameter that is a whole number; refuses (400) what is none. */
  default Optional<Long> number(String name) {
    try {
      return option(name).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw RequestRefusedException.badRequest(
          "the parameter " + name + " must be a number, got '" + option(name).orElse("") + "'");
    }
  }

  /** Whether nothing may be stored. */
  default boolean isDryRun() {
    return option("dryRun").isPresent();
  }

  /** Whether it is about the status alone. */
  default boolean isStatus() {
    return subresource().equals("status");
  }

  /** Whether it is a server-side apply. */
  default boolean isApply() {
    return patchType().equals(Optional.of(PatchType.APPLY));
  }

  /** Namespace and name. */
  default ObjectKey key() {
    return new ObjectKey(namespace(), name());
  }

  /** What the journal keeps of it. */
  default Operation operation() {
    String named = name().isEmpty() ? body().path("metadata").path("name").asText("") : name();
    return new Operation(verb().wire(), type().resource(), subresource(), namespace(), named);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this call. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds calls. */
  final class Builder extends ImmutableApiCall.Builder {
    Builder() {}
  }
}
