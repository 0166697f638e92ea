package io.baremetal.ironic.error;

/**
 * 409: the resource is not in a condition for the call.
 *
 * <p>Ironic uses this status for several things; a conflict whose text is not known is this class
 * itself and is not retryable.
 */
public sealed class ConflictException extends IronicApiException
    permits NodeLockedException, DuplicateException, StateConflictException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public ConflictException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
