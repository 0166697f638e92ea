package io.baremetal.ironic.error;

/** 400: the node is in maintenance, in which Ironic refuses the verb. */
public final class MaintenanceException extends BadRequestException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public MaintenanceException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
