package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The verbs of one host for one pass: a class each, and here what they have in common. */
final class IronicHost implements HostProvisioner, Adopting, Detaching {

  private static final Set<Class<?>> FACILITIES = Set.of(Adopting.class, Detaching.class);

  private final HostNode node;

  IronicHost(Backend backend, HostAccess host) {
    this.node = new HostNode(backend, host);
  }

  @Override
  public Step<Registration> register(RegisterRequest request) {
    return step(() -> new RegisterHost(node, request).run());
  }

  @Override
  public Step<Inspection> inspect(InspectRequest request) {
    Optional<Services.Inspector> inspector = node.backend().services().inspector();
    return inspector.isPresent()
        ? step(() -> new IntrospectHost(node, inspector.get(), request).run())
        : step(() -> new InspectHost(node, request).run());
  }

  @Override
  public Step<Preparation> prepare(PrepareRequest request) {
    return step(() -> new PrepareHost(node, request).run());
  }

  @Override
  public Step<Completed> provision(ProvisionRequest request) {
    return step(() -> new ProvisionHost(node, request).run());
  }

  @Override
  public Step<Completed> deprovision(DeprovisionRequest request) {
    return step(() -> new DeprovisionHost(node, request).run());
  }

  @Override
  public Step<Completed> adopt(AdoptRequest request) {
    return step(() -> new AdoptHost(node, request).run());
  }

  @Override
  public Step<Completed> setPower(PowerRequest request) {
    return step(() -> new PowerHost(node, request).run());
  }

  @Override
  public Step<HostObservation> observe() {
    return step(() -> Step.done(ObserveHost.of(node.read())));
  }

  @Override
  public Step<Completed> remove() {
    return detach(DetachMode.WHEN_AT_REST);
  }

  @Override
  public Step<Completed> detach(DetachMode mode) {
    return step(() -> new RemoveHost(node, mode).run());
  }

  @Override
  public boolean hasCapacity() {
    return node.backend().slots().mayUse(node);
  }

  @Override
  public <C> Optional<C> capability(Class<C> facility) {
    return FACILITIES.contains(facility) ? Optional.of(facility.cast(this)) : Optional.empty();
  }

  /** The three ways in which a verb can end early, wherever in it that shows. */
  private static <T> Step<T> step(Supplier<Step<T>> verb) {
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
