package io.baremetal.testkit.cluster.traffic;

/**
 * What a request was about.
 *
 * @param verb as in RBAC: get, list, watch, create, update, patch, delete, deletecollection
 * @param resource {@code plural.group}, or the plural alone in the core group
 * @param subresource for example {@code status}; empty for the object itself
 * @param namespace empty when cluster-wide
 * @param name empty for lists, and for creations that leave the name to the server
 */
public record Operation(
    String verb, String resource, String subresource, String namespace, String name) {}
