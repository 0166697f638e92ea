package io.baremetal.ironic.error;

/** 409: the name, UUID, MAC address or instance is taken by another resource. */
public final class DuplicateException extends ConflictException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public DuplicateException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
