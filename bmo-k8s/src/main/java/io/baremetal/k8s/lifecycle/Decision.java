package io.baremetal.k8s.lifecycle;

/**
 * What is to be done to a host now.
 *
 * @param row the row of the table that fits
 */
public record Decision(Row row) {

  /** What is to be done. */
  public HostAction action() {
    return row.action();
  }
}
