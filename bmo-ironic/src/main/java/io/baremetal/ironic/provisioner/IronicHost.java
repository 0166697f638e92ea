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
import java.util.stream.Stream;

/** The verbs of one host for one pass: a class each, and here what they have in common. */
final class IronicHost implements HostProvisioner, Adopting, Detaching {

  private final HostNode node;
  private final IronicFacilities facilities;

  IronicHost(Backend backend, HostAccess host) {
    this.node = new HostNode(backend, host);
    this.facilities = new IronicFacilities(node);
  }

  @Override
  public Step<Registration> register(RegisterRequest request) {
    return EarlyEnd.of(() -> new RegisterHost(node, request).run());
  }

  @Override
  public Step<Inspection> inspect(InspectRequest request) {
    Optional<Services.Inspector> inspector = node.backend().services().inspector();
    return inspector.isPresent()
        ? EarlyEnd.of(() -> new IntrospectHost(node, inspector.get(), request).run())
        : EarlyEnd.of(() -> new InspectHost(node, request).run());
  }

  @Override
  public Step<Preparation> prepare(PrepareRequest request) {
    return EarlyEnd.of(() -> new PrepareHost(node, request).run());
  }

  @Override
  public Step<Completed> provision(ProvisionRequest request) {
    return EarlyEnd.of(() -> new ProvisionHost(node, request).run());
  }

  @Override
  public Step<Completed> deprovision(DeprovisionRequest request) {
    return EarlyEnd.of(() -> new DeprovisionHost(node, request).run());
  }

  @Override
  public Step<Completed> adopt(AdoptRequest request) {
    return EarlyEnd.of(() -> new AdoptHost(node, request).run());
  }

  @Override
  public Step<Completed> setPower(PowerRequest request) {
    return EarlyEnd.of(() -> new PowerHost(node, request).run());
  }

  @Override
  public Step<HostObservation> observe() {
    return EarlyEnd.of(() -> Step.done(ObserveHost.of(node.seen())));
  }

  @Override
  public Step<Completed> remove() {
    return detach(DetachMode.WHEN_AT_REST);
  }

  @Override
  public Step<Completed> detach(DetachMode mode) {
    return EarlyEnd.of(() -> new RemoveHost(node, mode).run());
  }

  @Override
  public boolean hasCapacity() {
    return node.backend().slots().mayUse(node);
  }

  @Override
  public <C> Optional<C> capability(Class<C> facility) {
    return Stream.of(this, facilities).filter(facility::isInstance).map(facility::cast).findFirst();
  }
}
