package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import java.util.function.Supplier;

/**
 * The rest of a verb after something that the host's owner is told of, whatever comes of the rest.
 */
final class Announced {

  private Announced() {}

  static <T> Step<T> step(HostEvent event, Supplier<Step<T>> rest) {
    try {
      return rest.get().withEvent(event);
    } catch (NodeBusyException e) {
      return Step.<T>busy(Waits.SHORT).withEvent(event);
    } catch (HostRefusedException e) {
      return Step.<T>refused(e.refusal()).withEvent(event);
    } catch (ProvisionerException e) {
      throw e.after(event);
    }
  }
}
