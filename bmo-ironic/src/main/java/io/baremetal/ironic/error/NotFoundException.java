package io.baremetal.ironic.error;

/**
 * 404: there is no such resource, page marker, stored inventory, or the route is newer than Ironic.
 */
public final class NotFoundException extends IronicApiException {

  /** Made by the decoder of answers; public so that tests can make one too. */
  public NotFoundException(FailedCall call, Fault fault) {
    super(call, fault);
  }
}
