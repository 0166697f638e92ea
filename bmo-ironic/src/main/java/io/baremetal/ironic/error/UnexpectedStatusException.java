package io.baremetal.ironic.error;

/** A status that none of the other exceptions stands for, such as 405, 413 or a redirect. */
public final class UnexpectedStatusException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public UnexpectedStatusException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
