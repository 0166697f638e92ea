package io.baremetal.k8s.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.Reconciled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastPassesTest {

  private static final ResourceKey A = new ResourceKey("metal3", "a");

  private final Deque<Reconciled> ends =
      new ArrayDeque<>(
          List.of(Reconciled.failed(new IllegalStateException("broken")), Reconciled.done()));
  private final LastPasses passes = new LastPasses(key -> ends.remove());

  @Test
  void remembersWhatBrokeThePassOff_untilTheNextEndsWell() {
    assertThat(passes.reconcile(A)).isInstanceOf(Reconciled.Failed.class);
    assertThat(passes.problem(A)).contains("broken");
    assertThat(passes.reconcile(A)).isInstanceOf(Reconciled.Done.class);
    assertThat(passes.problem(A)).isEmpty();
  }

  @Test
  void keepsNothingOfAnObjectThatIsGone() {
    assertThat(passes.reconcile(A)).isInstanceOf(Reconciled.Failed.class);
    passes.forget(A);
    assertThat(passes.problem(A)).isEmpty();
  }
}
