package io.baremetal.api.rule;

import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Ratchet;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import java.util.List;

/**
 * The rules of a kind whose objects are judged by themselves.
 *
 * @param content what every object must obey, new or changed
 * @param onChange what a change must obey besides
 * @param <T> the kind's model
 */
record KindRules<T>(List<Rule<T>> content, List<Rule<Change<T>>> onChange) {

  static <T> KindRules<T> of(List<Rule<T>> content) {
    return new KindRules<>(content, List.of());
  }

  RuleSet<T> create(Profile profile) {
    return RuleSet.<T>under(profile).stage(content);
  }

  RuleSet<Change<T>> update(Profile profile) {
    List<Rule<Change<T>>> onNew = content.stream().map(rule -> rule.on(Change<T>::after)).toList();
    return RuleSet.<Change<T>>under(profile)
        .stage(onNew)
        .stage(onChange)
        .ratcheted(Ratchet.ofFields(ModelJson::toTree));
  }

  /** Nothing is held against deletion. */
  RuleSet<T> delete(Profile profile) {
    return RuleSet.under(profile);
  }
}
