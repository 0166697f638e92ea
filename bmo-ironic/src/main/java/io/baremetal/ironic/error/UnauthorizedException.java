package io.baremetal.ironic.error;

/** 401: Ironic wants credentials, or does not accept those that were sent. */
public final class UnauthorizedException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public UnauthorizedException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
