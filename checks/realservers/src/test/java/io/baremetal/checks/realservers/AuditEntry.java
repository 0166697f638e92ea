package io.baremetal.checks.realservers;

/**
 * One request that the API server answered.
 *
 * @param user who asked, such as {@code system:serviceaccount:metal3:bmo-host-operator}
 * @param verb as in RBAC: get, list, watch, create, update, patch, delete, deletecollection
 * @param resource {@code plural.group}, or the plural alone in the core group
 * @param subresource for example {@code status}; empty for the object itself
 * @param namespace empty when cluster-wide
 * @param name empty for lists, and for creations that leave the name to the server
 * @param code status of the answer
 * @param userAgent what the client calls itself
 */
public record AuditEntry(
    String user,
    String verb,
    String resource,
    String subresource,
    String namespace,
    String name,
    int code,
    String userAgent) {

  /** Whether it changed something. */
  public boolean isAcceptedWrite() {
    return code < 300 && !verb.equals("get") && !verb.equals("list") && !verb.equals("watch");
  }
}
