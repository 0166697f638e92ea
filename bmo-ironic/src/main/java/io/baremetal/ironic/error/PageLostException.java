package io.baremetal.ironic.error;

/**
 * 404 in the middle of a list: the resource that ended the last page was deleted before the next
 * page was asked for, and Ironic cannot tell what comes behind it. What was read until then is
 * true; read the list anew for the rest.
 */
public final class PageLostException extends IronicApiException {

  private final String marker;

  /**
   * Made by the reader of lists; public so that tests can make one too.
   *
   * @param marker the resource that the page was to begin behind
   */
  public PageLostException(FailedCall call, Fault fault, String marker) {
    super(call, fault);
    this.marker = marker;
  }

  /** The resource that the page was to begin behind. */
  public String marker() {
    return marker;
  }

  /** True: a list that is read anew needs no marker. */
  @Override
  public boolean isRetryable() {
    return true;
  }
}
