package io.baremetal.ironic.error;

/** 503: no conductor has a worker free right now. */
public final class ServiceUnavailableException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public ServiceUnavailableException(FailedCall call, Fault fault) {
    super(call, fault);
  }

  /** Always true: Ironic did nothing. */
  @Override
  public boolean isRetryable() {
    return true;
  }
}
