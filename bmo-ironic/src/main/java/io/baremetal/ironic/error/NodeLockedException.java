package io.baremetal.ironic.error;

/** 409: another operation holds the node's lock. Ironic already waited about two seconds for it. */
public final class NodeLockedException extends ConflictException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public NodeLockedException(FailedCall call, Fault fault) {
    super(call, fault);
  }

  /** Always true: Ironic did nothing. */
  @Override
  public boolean isRetryable() {
    return true;
  }
}
