package io.baremetal.k8s.lifecycle;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.CredentialsStatus;
import io.baremetal.api.provisioner.Sensitive;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What was found where a host says the login of its BMC is. Immutable. */
public sealed interface BmcLogin {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /** The login, if it can be used. */
  default Optional<Usable> usable() {
    return match(new Cases<>(Optional::of, unusable -> Optional.empty()));
  }

  /** What is wrong with the login, if it cannot be used. */
  default Optional<Unusable> unusable() {
    return match(new Cases<>(usable -> Optional.empty(), Optional::of));
  }

  /**
   * A login to try.
   *
   * @param credentials user and password
   * @param version which Secret they come from, in which version
   */
  record Usable(Sensitive<BmcCredentials> credentials, CredentialsStatus version)
      implements BmcLogin {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.usable().apply(this);
    }
  }

  /**
   * No login, or an incomplete one.
   *
   * @param problem what is wrong
   * @param message the same for the host's owner
   */
  record Unusable(Problem problem, String message) implements BmcLogin {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unusable().apply(this);
    }
  }

  /** Why a login cannot be used. */
  enum Problem {
    /** The Secret is not there; it may still be on its way, so it is looked for again. */
    SECRET_MISSING(Optional.of(Duration.ofSeconds(10))),
    /** Host or Secret lack something that only their owner can add. */
    INCOMPLETE(Optional.empty());

    private final Optional<Duration> lookAgainIn;

    Problem(Optional<Duration> lookAgainIn) {
      this.lookAgainIn = lookAgainIn;
    }

    /** When to look again though nothing has changed; empty for never. */
    public Optional<Duration> lookAgainIn() {
      return lookAgainIn;
    }
  }

  /**
   * One function for each case.
   *
   * @param usable what to do with {@link Usable}
   * @param unusable what to do with {@link Unusable}
   */
  record Cases<R>(Function<Usable, R> usable, Function<Unusable, R> unusable) {}
}
