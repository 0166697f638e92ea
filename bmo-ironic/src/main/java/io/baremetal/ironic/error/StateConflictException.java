package io.baremetal.ironic.error;

/** 409: the node is in transition, in the wrong state, or tied to an instance. */
public final class StateConflictException extends ConflictException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public StateConflictException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
