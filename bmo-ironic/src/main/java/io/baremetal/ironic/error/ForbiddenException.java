package io.baremetal.ironic.error;

/** 403: the policy forbids it, or the node is protected. */
public final class ForbiddenException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public ForbiddenException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
