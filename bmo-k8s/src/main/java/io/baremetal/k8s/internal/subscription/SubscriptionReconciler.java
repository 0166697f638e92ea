package io.baremetal.k8s.internal.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.event.BmcEventSubscription;
import io.baremetal.api.event.BmcEventSubscriptionStatus;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.internal.side.SideHost;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the BMC of a host subscribed as long as a BMCEventSubscription says so. What it says never
 * changes, so a subscription is made once and ended once. Thread-safe.
 */
public final class SubscriptionReconciler implements Reconciler<ResourceKey> {

  private static final ResourceKind KIND = ResourceKind.BMC_EVENT_SUBSCRIPTION;
  private static final Duration UNTIL_HOST = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final SideTools tools;
  private final HeaderSecrets headers;

  /** A reconciler of the subscriptions of a cluster. */
  public SubscriptionReconciler(SideTools tools) {
    this.tools = tools;
    this.headers = new HeaderSecrets(tools.cluster());
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    return tools
        .cluster()
        .get(KIND, key)
        .map(found -> reconcile(key, found))
        .orElseGet(Reconciled::done);
  }

  private Reconciled reconcile(ResourceKey key, ObjectNode object) {
    BmcEventSubscription wanted = read(object);
    boolean deleted = wanted.metadata().isBeingDeleted();
    String name = wanted.spec().hostName().orElse("");
    Optional<SideHost> host =
        name.isEmpty()
            ? Optional.empty()
            : SideHost.find(tools.cluster(), new ResourceKey(key.namespace(), name));
    if (host.isEmpty()) {
      return deleted ? released(key, object) : hostless(key, wanted, name);
    }
    ObjectNode held = deleted ? object : held(key, object);
    if (tools.provisioner().health().problem().isPresent()) {
      return Reconciled.after(SOON);
    }
    Optional<EventSubscriptions> machine =
        host.get().machine(tools.provisioner()).capability(EventSubscriptions.class);
    return deleted ? end(key, held, machine) : begin(key, read(held), machine);
  }

  private Reconciled hostless(ResourceKey key, BmcEventSubscription wanted, String name) {
    note(key, wanted, "There is no BareMetalHost \"%s\" in this namespace".formatted(name));
    return Reconciled.after(UNTIL_HOST);
  }

  private Reconciled begin(
      ResourceKey key, BmcEventSubscription wanted, Optional<EventSubscriptions> machine) {
    if (wanted.status().subscriptionId().filter(id -> !id.isEmpty()).isPresent()) {
      return Reconciled.done();
    }
    if (!wanted.metadata().hasFinalizer(HostFinalizers.BMC_EVENT_SUBSCRIPTION)) {
      return Reconciled.done();
    }
    try {
      String id = outcome(machine.map(known -> known.subscribe(destination(key, wanted))));
      write(
          key,
          wanted,
          wanted.status().toBuilder().subscriptionId(id).error(Optional.empty()).build());
      return Reconciled.done();
    } catch (ProvisionerException failure) {
      note(key, wanted, "The BMC could not be subscribed: " + failure.getMessage());
      throw failure;
    }
  }

  private Reconciled end(ResourceKey key, ObjectNode object, Optional<EventSubscriptions> machine) {
    BmcEventSubscription wanted = read(object);
    if (!wanted.metadata().hasFinalizer(HostFinalizers.BMC_EVENT_SUBSCRIPTION)) {
      return Reconciled.done();
    }
    String id = wanted.status().subscriptionId().orElse("");
    try {
      if (!id.isEmpty()) {
        Object unused = outcome(machine.map(known -> known.unsubscribe(id)));
      }
      return released(key, object);
    } catch (ProvisionerException failure) {
      note(key, wanted, "The BMC's subscription could not be ended: " + failure.getMessage());
      throw failure;
    }
  }

  /** What a verb yields when it is done; anything else is a failure that is tried again. */
  private static <T> T outcome(Optional<Step<T>> step) {
    Step<T> taken =
        step.orElseThrow(
            () -> new ProvisionerException("this provisioner cannot subscribe to events"));
    Optional<T> done =
        taken.match(
            new Step.Cases<>(
                finished -> Optional.of(finished.value()),
                inProgress -> Optional.empty(),
                refused -> Optional.empty(),
                needsRegistration -> Optional.empty(),
                needsImage -> Optional.empty(),
                busy -> Optional.empty()));
    return done.orElseThrow(() -> new ProvisionerException(trouble(taken)));
  }

  private static String trouble(Step<?> step) {
    return step.match(
        new Step.Cases<>(
            done -> "it is done",
            inProgress -> "it takes its time",
            refused -> refused.message(),
            needsRegistration -> "the host is not registered",
            needsImage -> "the host waits for a ramdisk image",
            busy -> "somebody else holds the host"));
  }

  private EventDestination destination(ResourceKey key, BmcEventSubscription wanted) {
    Sensitive<Map<String, String>> sent =
        wanted
            .spec()
            .httpHeadersRef()
            .map(reference -> headers.read(key.namespace(), reference))
            .orElseGet(() -> Sensitive.of(Map.of()));
    return new EventDestination(
        wanted.spec().destination().orElse(""),
        wanted.spec().context().filter(text -> !text.isEmpty()),
        sent);
  }

  private ObjectNode held(ResourceKey key, ObjectNode object) {
    return MetadataPatch.of(object)
        .addFinalizer(HostFinalizers.BMC_EVENT_SUBSCRIPTION)
        .map(patch -> tools.cluster().patch(KIND, key, patch))
        .orElse(object);
  }

  private Reconciled released(ResourceKey key, ObjectNode object) {
    MetadataPatch.of(object)
        .removeFinalizer(HostFinalizers.BMC_EVENT_SUBSCRIPTION)
        .ifPresent(patch -> tools.cluster().patch(KIND, key, patch));
    return Reconciled.done();
  }

  private void note(ResourceKey key, BmcEventSubscription wanted, String error) {
    write(key, wanted, wanted.status().toBuilder().error(error).build());
  }

  private void write(
      ResourceKey key, BmcEventSubscription wanted, BmcEventSubscriptionStatus status) {
    tools
        .status(KIND, key, wanted.metadata().resourceVersion().orElse(""))
        .write(wanted.status(), status);
  }

  private static BmcEventSubscription read(ObjectNode object) {
    return ModelJson.read(object, BmcEventSubscription.class).orElseThrow();
  }
}
