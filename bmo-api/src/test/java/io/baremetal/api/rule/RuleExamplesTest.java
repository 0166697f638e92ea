package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds what its example shows, where it shows it, and nothing in a sound object. */
class RuleExamplesTest {

  static Stream<Example> examples() {
    return Example.all();
  }

  static Stream<Kind<?, ?>> kinds() {
    return Kinds.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void blamesTheField_whenTheRuleIsBroken(Example example) {
    assertThat(new ExampleJudge(example).findings(example.fails()))
        .filteredOn(finding -> finding.rule().equals(example.rule()))
        .extracting(Finding::field)
        .contains(FieldPath.parse(example.field()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void saysNothing_whenTheRuleIsJustKept(Example example) {
    assertThat(new ExampleJudge(example).findings(example.passes()))
        .extracting(Finding::rule)
        .doesNotContain(example.rule());
  }

  @Test
  void hasAnExample_whateverTheRule() {
    assertThat(Example.all().map(Example::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(RuleCatalogue.ids());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void findsNothing_whenTheObjectIsSound(Kind<?, ?> kind) {
    for (Profile profile : new Profile[] {Profile.strict(), Profile.upstream()}) {
      assertThat(DocumentRules.under(profile).create(Example.base(kind.name())).all()).isEmpty();
      assertThat(
              DocumentRules.under(profile)
                  .update(Example.base(kind.name()), Example.base(kind.name()))
                  .all())
          .isEmpty();
    }
  }
}
