package io.baremetal.ironic.error;

/** 400: the verb does not exist in the node's present state. */
public final class InvalidStateException extends BadRequestException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public InvalidStateException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
