package io.baremetal.ironic.error;

/** 406: Ironic does not speak this API version, or a field is newer than it. */
public final class NotAcceptableException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public NotAcceptableException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
