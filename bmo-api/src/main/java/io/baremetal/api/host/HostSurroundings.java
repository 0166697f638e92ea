package io.baremetal.api.host;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an operator knows around a host that is not written in the host: why it may not be able to
 * look after it now. Immutable. Each part is a reason for people, in words that go on after a
 * colon, without secrets.
 */
@Value.Immutable
public interface HostSurroundings {

  /** Why the operator makes no passes at all, for example because another one leads. */
  Optional<String> operatorProblem();

  /** Why the provisioner can serve no host, for example because Ironic cannot be reached. */
  Optional<String> backendProblem();

  /** Why the login of the host's BMC cannot be used. */
  Optional<String> loginProblem();

  /** What broke the last pass over the host off, so that it is tried again. */
  Optional<String> passProblem();

  /** Why nobody can tell yet whether firmware has to be changed. */
  Optional<String> firmwareProblem();

  /** Nothing known that would keep anybody from looking after the host. */
  static HostSurroundings clear() {
    return builder().build();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Gathers the parts of {@link HostSurroundings}. Not thread-safe. */
  final class Builder extends ImmutableHostSurroundings.Builder {
    Builder() {}
  }
}
