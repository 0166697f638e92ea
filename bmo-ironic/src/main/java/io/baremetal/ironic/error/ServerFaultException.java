package io.baremetal.ironic.error;

/**
 * Another 5xx: the driver, the management controller or Ironic itself failed; read the fault
 * message.
 */
public final class ServerFaultException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public ServerFaultException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
