package io.baremetal.ironic.error;

import java.util.Optional;

/**
 * Ironic answered, and the answer was no.
 *
 * <p>Subclasses exist only where a caller would act differently; {@link UnexpectedStatusException}
 * takes the rest.
 */
public abstract class IronicApiException extends IronicException {

  private final FailedCall call;
  private final Fault fault;

  /** For subclasses. */
  protected IronicApiException(FailedCall call, Fault fault) {
    super("Ironic answered " + call + " with " + fault);
    this.call = call;
    this.fault = fault;
  }

  /** The HTTP status of the answer. */
  public final int status() {
    return fault.status();
  }

  /** Whom Ironic holds responsible: {@code Client} or {@code Server}; absent from proxies. */
  public final Optional<String> faultCode() {
    return fault.code();
  }

  /** Ironic's own words, at most 1 KiB; empty when the answer had none. */
  public final String faultMessage() {
    return fault.message();
  }

  /** The call that was refused. */
  public final FailedCall call() {
    return call;
  }

  /** The id under which Ironic logged the call; quote it to whoever runs Ironic. */
  public final Optional<String> requestId() {
    return call.requestId();
  }
}
