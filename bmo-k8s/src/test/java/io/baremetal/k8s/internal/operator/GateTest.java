package io.baremetal.k8s.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.k8s.internal.operator.Gate.Condition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

  private final List<String> log = new ArrayList<>();
  private final Gate gate = new Gate(() -> log.add("open"), () -> log.add("shut"));

  @Test
  void opensOnce_whenAllIsMet() {
    for (Condition condition : Condition.values()) {
      assertThat(log).isEmpty();
      gate.met(condition);
    }
    gate.met(Condition.LEADING);

    assertThat(log).containsExactly("open");
  }

  @Test
  void shutsAndOpensAnew_whenTheLeaseIsLostForAWhile() {
    opensOnce_whenAllIsMet();
    gate.failed(Condition.LEADING);
    gate.failed(Condition.LEADING);
    gate.met(Condition.LEADING);

    assertThat(log).containsExactly("open", "shut", "open");
  }

  @Test
  void staysShut_whenTheLeaseComesWhileItStops() {
    gate.met(Condition.RUNNING);
    gate.met(Condition.SYNCED);
    gate.failed(Condition.RUNNING);
    gate.met(Condition.LEADING);

    assertThat(log).isEmpty();
    assertThat(gate.isOpen()).isFalse();
  }
}
