package io.baremetal.checks.architecture;

import io.baremetal.api.rule.RuleCatalogue;
import org.junit.jupiter.api.Test;

/** The catalogue of rules as the code prints it: rule D1. */
final class RulesDocTest {

  @Test
  void listsTheRulesThatThereAre() {
    DocsDriftTest.compare(Project.root().resolve("docs/rules.md"), RuleCatalogue.markdown());
  }
}
