package io.baremetal.api.provisioner;

import io.baremetal.api.error.BmoException;
import java.util.List;

/**
 * A verb could not be carried out for a reason that is not the host's: the backend is not
 * reachable, answered nonsense, or refused the provisioner itself. The caller records nothing and
 * tries again with a growing delay.
 */
public class ProvisionerException extends BmoException {

  private static final long serialVersionUID = 1L;

  private final transient List<HostEvent> events;

  /** Says what was tried and what came back, without secrets. */
  public ProvisionerException(String message) {
    super(message);
    this.events = List.of();
  }

  /** Says what was tried and what came back, without secrets, and keeps the cause. */
  public ProvisionerException(String message, Throwable cause) {
    super(message, cause);
    this.events = List.of();
  }

  private ProvisionerException(ProvisionerException failure, HostEvent event) {
    super(String.valueOf(failure.getMessage()), failure);
    this.events = List.of(event);
  }

  /** The same failure, after something that the host's owner should be told of all the same. */
  public final ProvisionerException after(HostEvent event) {
    return new ProvisionerException(this, event);
  }

  /**
   * What happened before the failure and will not happen again, for example that the host was
   * registered; usually empty.
   */
  public final List<HostEvent> events() {
    return events;
  }
}
