package io.baremetal.testkit.cluster.internal.apply;

/**
 * Who writes, where and when.
 *
 * @param manager the field manager
 * @param subresource empty for the object itself
 * @param apiVersion the version that the object is written in
 * @param time now, as objects carry it
 */
public record Writer(String manager, String subresource, String apiVersion, String time) {

  Ownership.Owner as(String operation) {
    return new Ownership.Owner(manager, operation, subresource);
  }
}
