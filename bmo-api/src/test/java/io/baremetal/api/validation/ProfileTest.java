package io.baremetal.api.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.error.InvalidValueException;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Rule<String> RULE =
      Rule.<String>of("BMO-TEST-001", "Anything goes", "do nothing")
          .as(Severity.WARNING, Profile.Base.STRICT)
          .offIn(Profile.Base.UPSTREAM)
          .check((value, problems) -> {});

  @Test
  void takesTheRulesOwnSeverity_whenNotChanged() {
    assertThat(Profile.strict().severityOf(RULE)).contains(Severity.WARNING);
    assertThat(Profile.upstream().severityOf(RULE)).isEmpty();
    assertThat(Profile.readme().severityOf(RULE)).contains(Severity.ERROR);
  }

  @Test
  void takesTheUsersSeverity_whenChanged() {
    Profile mine = Profile.upstream().with("BMO-TEST-001", Severity.ERROR);
    assertThat(mine.severityOf(RULE)).contains(Severity.ERROR);
    assertThat(mine.without("BMO-TEST-001").severityOf(RULE)).isEmpty();
    assertThat(mine.base()).isEqualTo(Profile.Base.UPSTREAM);
    assertThat(mine.changedRules()).containsExactly("BMO-TEST-001");
    assertThat(mine).isNotEqualTo(Profile.upstream());
  }

  @Test
  void refusesAnIdThatNoRuleCanHave_whenChanged() {
    assertThatThrownBy(() -> Profile.strict().without("host-1"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("host-1");
  }

  @Test
  void fillsInDefaults_whenItSaysSo() {
    assertThat(Profile.strict().applies(Defaulting.PROVISIONING_DHCP_RANGE)).isTrue();
    assertThat(Profile.upstream().applies(Defaulting.PROVISIONING_DHCP_RANGE)).isFalse();
    assertThat(
            Profile.upstream()
                .with(Defaulting.PROVISIONING_DHCP_RANGE)
                .applies(Defaulting.PROVISIONING_DHCP_RANGE))
        .isTrue();
    assertThat(
            Profile.strict()
                .without(Defaulting.PROVISIONING_DHCP_RANGE)
                .applies(Defaulting.PROVISIONING_DHCP_RANGE))
        .isFalse();
  }
}
