package io.baremetal.k8s.internal.guard;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The verbs for one host behind the guard. What only looks is not guarded. */
final class GuardedHost implements HostProvisioner {

  private final HostProvisioner host;
  private final Runnable guard;
  private final Pace pace;

  GuardedHost(HostProvisioner host, Runnable guard, Pace pace) {
    this.host = host;
    this.guard = guard;
    this.pace = pace;
  }

  @Override
  public Step<Registration> register(RegisterRequest request) {
    return guarded(() -> host.register(request));
  }

  @Override
  public Step<Inspection> inspect(InspectRequest request) {
    return guarded(() -> host.inspect(request));
  }

  @Override
  public Step<Preparation> prepare(PrepareRequest request) {
    return guarded(() -> host.prepare(request));
  }

  @Override
  public Step<Completed> provision(ProvisionRequest request) {
    return guarded(() -> host.provision(request));
  }

  @Override
  public Step<Completed> deprovision(DeprovisionRequest request) {
    return guarded(() -> host.deprovision(request));
  }

  @Override
  public Step<Completed> setPower(PowerRequest request) {
    return guarded(() -> host.setPower(request));
  }

  @Override
  public Step<HostObservation> observe() {
    return host.observe();
  }

  @Override
  public Step<Completed> remove() {
    return guarded(host::remove);
  }

  @Override
  public boolean hasCapacity() {
    return host.hasCapacity();
  }

  /** Guards every method of the facility, whichever it is, as long as it is an interface. */
  @Override
  public <C> Optional<C> capability(Class<C> facility) {
    return host.capability(facility)
        .map(found -> facility.isInterface() ? guarded(facility, found) : found);
  }

  private <T> Step<T> guarded(Supplier<Step<T>> verb) {
    guard.run();
    return pace.stretch(verb.get());
  }

  private <C> C guarded(Class<C> facility, C found) {
    return facility.cast(
        Proxy.newProxyInstance(
            facility.getClassLoader(),
            new Class<?>[] {facility},
            (proxy, method, arguments) -> call(found, method, arguments)));
  }

  private @Nullable Object call(
      Object facility, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    guard.run();
    try {
      Object result = method.invoke(facility, arguments);
      return result instanceof Step<?> step ? pace.stretch(step) : result;
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }
}
