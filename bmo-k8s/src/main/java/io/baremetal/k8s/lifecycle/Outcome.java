package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ErrorType;
import java.time.Duration;
import java.util.function.Function;

/**
 * How an action ended. What that means for the host is for {@link Settlement} to say: an action
 * knows no states. An action that met a trouble nobody foresaw throws instead, and nothing of its
 * turn is kept.
 */
public sealed interface Outcome {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /** The action has reached its goal and there is nothing to note. */
  static Outcome done() {
    return new Done(Change.none());
  }

  /** The action has reached its goal. */
  static Outcome done(Change change) {
    return new Done(change);
  }

  /** It goes on; look again after this time. */
  static Outcome waiting(Duration checkAgainIn, Change change) {
    return new Waiting(checkAgainIn, change);
  }

  /** It failed, and the host's owner has to know. */
  static Outcome failed(ErrorType type, String message, Change change) {
    return new Failed(type, message, change);
  }

  /** The action has reached its goal, now or earlier. */
  record Done(Change change) implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.done().apply(this);
    }
  }

  /**
   * The action goes on, or waits for something that will pass.
   *
   * @param checkAgainIn when to look again; zero means at once
   * @param change what is to be noted meanwhile
   */
  record Waiting(Duration checkAgainIn, Change change) implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.waiting().apply(this);
    }
  }

  /**
   * The action failed; it is tried again after a back-off.
   *
   * @param type kind of failure
   * @param message what the host's owner reads in status and event
   * @param change what is to be noted all the same
   */
  record Failed(ErrorType type, String message, Change change) implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.failed().apply(this);
    }
  }

  /** The provisioner has no room for one more host that is inspected, provisioned or cleaned. */
  record NoSlot() implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.noSlot().apply(this);
    }
  }

  /** The provisioner does not know the host any more. */
  record NeedsRegistration() implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.needsRegistration().apply(this);
    }
  }

  /**
   * Somebody else holds the host for a moment; nothing was done.
   *
   * @param checkAgainIn when to try again
   */
  record Busy(Duration checkAgainIn) implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.busy().apply(this);
    }
  }

  /**
   * The login of the BMC cannot be used; nothing can be done to the host before its owner acts.
   *
   * @param login what is wrong with it
   */
  record NoLogin(BmcLogin.Unusable login) implements Outcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.noLogin().apply(this);
    }
  }

  /**
   * One function for each kind of outcome.
   *
   * @param done what to do with {@link Done}
   * @param waiting what to do with {@link Waiting}
   * @param failed what to do with {@link Failed}
   * @param noSlot what to do with {@link NoSlot}
   * @param needsRegistration what to do with {@link NeedsRegistration}
   * @param busy what to do with {@link Busy}
   * @param noLogin what to do with {@link NoLogin}
   */
  record Cases<R>(
      Function<Done, R> done,
      Function<Waiting, R> waiting,
      Function<Failed, R> failed,
      Function<NoSlot, R> noSlot,
      Function<NeedsRegistration, R> needsRegistration,
      Function<Busy, R> busy,
      Function<NoLogin, R> noLogin) {}
}
