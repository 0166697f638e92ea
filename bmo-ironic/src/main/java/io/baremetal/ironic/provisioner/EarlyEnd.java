package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Step;
import java.util.function.Supplier;

/** The three ways in which a verb can end early, wherever in it that shows. */
final class EarlyEnd {

  private EarlyEnd() {}

  /** What the verb comes to. */
  static <T> Step<T> of(Supplier<Step<T>> verb) {
    try {
      return verb.get();
    } catch (HostRefusedException e) {
      return Step.refused(e.refusal());
    } catch (NodeUnknownException e) {
      return Step.needsRegistration();
    } catch (NodeBusyException e) {
      return Step.busy(Waits.SHORT);
    }
  }
}
