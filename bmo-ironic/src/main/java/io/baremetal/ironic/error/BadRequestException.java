package io.baremetal.ironic.error;

/** 400: Ironic does not accept the request as it stands; sending it again will not help. */
public sealed class BadRequestException extends IronicApiException
    permits MaintenanceException, InvalidStateException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public BadRequestException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
