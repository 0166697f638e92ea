package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.RuleSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind and its rules, for whoever does not know the kind beforehand.
 *
 * @param crd the kind
 * @param model class of its objects
 * @param subject what is judged of an object under a profile
 * @param create rules for new objects
 * @param update rules for changed ones
 * @param others further sets that need more than a document, by when they are used
 * @param <M> the model
 * @param <T> what is judged
 */
record Kind<M, T>(
    Crd crd,
    Class<M> model,
    BiFunction<M, Profile, T> subject,
    Function<Profile, RuleSet<T>> create,
    Function<Profile, RuleSet<Change<T>>> update,
    Map<String, Function<Profile, ? extends RuleSet<?>>> others) {

  static <M> Kind<M, M> of(
      Crd crd,
      Class<M> model,
      Function<Profile, RuleSet<M>> create,
      Function<Profile, RuleSet<Change<M>>> update) {
    return new Kind<>(crd, model, (object, profile) -> object, create, update, Map.of());
  }

  Kind<M, T> with(String when, Function<Profile, ? extends RuleSet<?>> set) {
    Map<String, Function<Profile, ? extends RuleSet<?>>> more = new LinkedHashMap<>(others);
    more.put(when, set);
    return new Kind<>(crd, model, subject, create, update, more);
  }

  String name() {
    return crd.kind();
  }

  /** All sets by when they are used. */
  Map<String, RuleSet<?>> sets(Profile profile) {
    Map<String, RuleSet<?>> sets = new LinkedHashMap<>();
    sets.put("create", create.apply(profile));
    sets.put("update", update.apply(profile));
    others.forEach((when, set) -> sets.put(when, set.apply(profile)));
    return sets;
  }

  /** The rules under a profile, for documents. */
  KindJudge under(Profile profile) {
    RuleSet<T> onCreate = create.apply(profile);
    RuleSet<Change<T>> onUpdate = update.apply(profile);
    RuleSet<JsonNode> schema = SchemaRules.of(this, profile);
    RuleSet<Change<JsonNode>> schemaOnUpdate = SchemaRules.ofChanges(this, profile);
    return new KindJudge(
        document ->
            schema
                .check(document)
                .and(subject(document, profile).map(onCreate::check).orElseGet(Findings::none)),
        (before, after) ->
            schemaOnUpdate
                .check(new Change<>(before, after))
                .and(
                    subject(before, profile)
                        .flatMap(
                            old ->
                                subject(after, profile)
                                    .map(now -> onUpdate.check(new Change<>(old, now))))
                        .orElseGet(Findings::none)));
  }

  /** What is judged; empty if the document cannot be read. */
  private Optional<T> subject(JsonNode document, Profile profile) {
    return ModelJson.read(document, model).value().map(object -> subject.apply(object, profile));
  }

  /**
   * The rules of one kind under one profile.
   *
   * @param create judges a new document
   * @param update judges a changed one
   */
  record KindJudge(
      Function<JsonNode, Findings> create, BiFunction<JsonNode, JsonNode, Findings> update) {}
}
