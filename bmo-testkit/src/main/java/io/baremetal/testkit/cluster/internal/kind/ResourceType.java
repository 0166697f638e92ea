package io.baremetal.testkit.cluster.internal.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelStyle;
import io.baremetal.testkit.cluster.error.RequestRefusedException.Subject;
import io.baremetal.testkit.cluster.internal.patch.BuiltInMergeRules;
import io.baremetal.testkit.cluster.internal.patch.MergeRules;
import io.baremetal.testkit.cluster.internal.patch.SchemaMergeRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A kind as one API version serves it. */
@Value.Immutable
@ModelStyle
public interface ResourceType {

  /** The API group; empty for the core group. */
  String group();

  /** The version, for example {@code v1}. */
  String version();

  /** The kind, for example {@code Secret}. */
  String kind();

  /** The name in paths, for example {@code secrets}. */
  String plural();

  /** The name for one object. */
  @Value.Default
  default String singular() {
    return kind().toLowerCase(Locale.ROOT);
  }

  /** Abbreviations that command lines take. */
  List<String> shortNames();

  /** Groups of kinds that command lines take. */
  List<String> categories();

  /** What is special about it. */
  Set<Trait> traits();

  /** Fields, besides name and namespace, that lists can select by. */
  Set<String> selectableFields();

  /** The OpenAPI schema of a custom kind, as its definition gives it; to be read only. */
  Optional<ObjectNode> schema();

  /** Defaults and checks. */
  @Value.Default
  default KindRules rules() {
    return KindRules.NONE;
  }

  /** Where its lists merge. */
  @Value.Lazy
  default MergeRules mergeRules() {
    return schema()
        .<MergeRules>map(SchemaMergeRules::new)
        .orElseGet(() -> BuiltInMergeRules.of(kind()));
  }

  /** Group and version in one, as objects carry it. */
  default String apiVersion() {
    return group().isEmpty() ? version() : group() + "/" + version();
  }

  /** The name under which all versions of the kind are stored: {@code plural.group}. */
  @Value.Lazy
  default String resource() {
    return group().isEmpty() ? plural() : plural() + "." + group();
  }

  /** The kind of its lists. */
  default String listKind() {
    return kind() + "List";
  }

  /** Whether it has the trait. */
  default boolean has(Trait trait) {
    return traits().contains(trait);
  }

  /** What a refusal about an object of this resource names. */
  default Subject subject(String name) {
    return new Subject(group(), plural(), name);
  }

  /** What a refusal of an invalid object names: the kind. */
  default Subject invalidSubject(String name) {
    return new Subject(group(), kind(), name);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds types. */
  final class Builder extends ImmutableResourceType.Builder {
    Builder() {}
  }
}
