package io.baremetal.api.provisioner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one call of a provisioner verb ended. A trouble that nobody foresaw is no step: the verb
 * throws {@link ProvisionerException}, and nothing of the call is recorded.
 *
 * @param <T> what the verb yields when it is done
 */
public sealed interface Step<T> {

  /** What the host's owner should be told about this call, in order; may be empty. */
  List<HostEvent> events();

  /**
   * Calls the one function of {@code cases} that fits; a new kind of step breaks compilation of
   * every caller, which is the point.
   */
  <R> R match(Cases<T, R> cases);

  /** The same step with one more event at the end. */
  Step<T> withEvent(HostEvent event);

  /** What the verb has yielded, if only so far; empty if it has nothing to hand over. */
  default Optional<T> known() {
    return match(
        new Cases<>(
            done -> Optional.of(done.value()),
            InProgress::soFar,
            Refused::soFar,
            needsRegistration -> Optional.empty(),
            needsImage -> Optional.empty(),
            busy -> Optional.empty()));
  }

  /** The verb has reached its goal. */
  static <T> Step<T> done(T value) {
    return new Done<>(value, List.of());
  }

  /** Still running with nothing to hand over; zero means that calling again at once helps. */
  static <T> Step<T> inProgress(Duration checkAgainIn) {
    return new InProgress<>(checkAgainIn, Optional.empty(), List.of());
  }

  /** Still running, with what is known already. */
  static <T> Step<T> inProgress(Duration checkAgainIn, T soFar) {
    return new InProgress<>(checkAgainIn, Optional.of(soFar), List.of());
  }

  /** The hardware or its backend refused; the message is for the host's owner. */
  static <T> Step<T> refused(String message) {
    return new Refused<>(message, Optional.empty(), List.of());
  }

  /** Refused, with what is known all the same. */
  static <T> Step<T> refused(String message, T soFar) {
    return new Refused<>(message, Optional.of(soFar), List.of());
  }

  /** The backend does not know the host. */
  static <T> Step<T> needsRegistration() {
    return new NeedsRegistration<>(List.of());
  }

  /** The backend can go on only with a preprovisioning image. */
  static <T> Step<T> needsPreprovisioningImage() {
    return new NeedsPreprovisioningImage<>(List.of());
  }

  /** Somebody else holds the host for a moment. */
  static <T> Step<T> busy(Duration checkAgainIn) {
    return new Busy<>(checkAgainIn, List.of());
  }

  /**
   * The verb has reached its goal, now or on an earlier call.
   *
   * @param value the verb's result
   * @param events see {@link Step#events()}
   */
  record Done<T>(T value, List<HostEvent> events) implements Step<T> {
    /** Copies the events. */
    public Done {
      events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.done().apply(this);
    }

    @Override
    public Step<T> withEvent(HostEvent event) {
      return new Done<>(value, plus(events, event));
    }
  }

  /**
   * The verb was accepted and is running, or has to wait for something that will pass.
   *
   * @param checkAgainIn when to call again if nothing wakes the host before; zero means at once
   * @param soFar what is known already, for example the id of a host whose BMC is being verified
   * @param events see {@link Step#events()}
   */
  record InProgress<T>(Duration checkAgainIn, Optional<T> soFar, List<HostEvent> events)
      implements Step<T> {
    /** Copies the events. */
    public InProgress {
      events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.inProgress().apply(this);
    }

    @Override
    public Step<T> withEvent(HostEvent event) {
      return new InProgress<>(checkAgainIn, soFar, plus(events, event));
    }
  }

  /**
   * The verb failed in a way that the host's owner must know of; it is tried again after a
   * back-off.
   *
   * @param message what went wrong and where, without secrets
   * @param soFar what is known all the same
   * @param events see {@link Step#events()}
   */
  record Refused<T>(String message, Optional<T> soFar, List<HostEvent> events) implements Step<T> {
    /** Copies the events. */
    public Refused {
      events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.refused().apply(this);
    }

    @Override
    public Step<T> withEvent(HostEvent event) {
      return new Refused<>(message, soFar, plus(events, event));
    }
  }

  /**
   * The backend does not know the host (any more): it must be registered before this verb.
   *
   * @param events see {@link Step#events()}
   */
  record NeedsRegistration<T>(List<HostEvent> events) implements Step<T> {
    /** Copies the events. */
    public NeedsRegistration {
      events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.needsRegistration().apply(this);
    }

    @Override
    public Step<T> withEvent(HostEvent event) {
      return new NeedsRegistration<>(plus(events, event));
    }
  }

  /**
   * The verb needs a preprovisioning image that the request did not bring.
   *
   * @param events see {@link Step#events()}
   */
  record NeedsPreprovisioningImage<T>(List<HostEvent> events) implements Step<T> {
    /** Copies the events. */
    public NeedsPreprovisioningImage {
      events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.needsPreprovisioningImage().apply(this);
    }

    @Override
    public Step<T> withEvent(HostEvent event) {
      return new NeedsPreprovisioningImage<>(plus(events, event));
    }
  }

  /**
   * The host is locked by another operation of its backend; nothing was changed.
   *
   * @param checkAgainIn when to try again
   * @param events see {@link Step#events()}
   */
  record Busy<T>(Duration checkAgainIn, List<HostEvent> events) implements Step<T> {
    /** Copies the events. */
    public Busy {
      events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.busy().apply(this);
    }

    @Override
    public Step<T> withEvent(HostEvent event) {
      return new Busy<>(checkAgainIn, plus(events, event));
    }
  }

  /**
   * One function for each kind of step.
   *
   * @param done what to do with {@link Done}
   * @param inProgress what to do with {@link InProgress}
   * @param refused what to do with {@link Refused}
   * @param needsRegistration what to do with {@link NeedsRegistration}
   * @param needsPreprovisioningImage what to do with {@link NeedsPreprovisioningImage}
   * @param busy what to do with {@link Busy}
   */
  record Cases<T, R>(
      Function<Done<T>, R> done,
      Function<InProgress<T>, R> inProgress,
      Function<Refused<T>, R> refused,
      Function<NeedsRegistration<T>, R> needsRegistration,
      Function<NeedsPreprovisioningImage<T>, R> needsPreprovisioningImage,
      Function<Busy<T>, R> busy) {}

  private static List<HostEvent> plus(List<HostEvent> events, HostEvent event) {
    List<HostEvent> all = new ArrayList<>(events);
    all.add(event);
    return all;
  }
}
