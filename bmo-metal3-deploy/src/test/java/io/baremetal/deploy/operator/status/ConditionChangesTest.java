package io.baremetal.deploy.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioning.OperatorCondition;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConditionChangesTest {

  private static OperatorCondition condition(String type, String status, String why, String text) {
    return OperatorCondition.builder()
        .type(type)
        .status(ConditionStatus.of(status))
        .reason(why)
        .message(text)
        .build();
  }

  @Test
  void saysNothing_whenNothingChanged() {
    List<OperatorCondition> same = List.of(condition("Available", "True", "R", "m"));
    assertThat(ConditionChanges.between(same, same)).isEmpty();
  }

  @Test
  void tellsNewStatusOnly_elseMessageAndReason() {
    assertThat(
            ConditionChanges.between(
                List.of(
                    condition("A", "True", "R", "m"),
                    condition("B", "True", "R", "m"),
                    condition("Gone", "True", "", "")),
                List.of(
                    condition("New", "False", "", "n\n"),
                    condition("B", "True", "S", "o"),
                    condition("A", "False", "S", "o"))))
        .containsExactly(
            "New set to False (\"n\\u000a\")",
            "B message changed from \"m\" to \"o\"",
            "B reason changed from \"R\" to \"S\"",
            "A changed from True to False (\"o\")",
            "Gone was removed");
  }
}
