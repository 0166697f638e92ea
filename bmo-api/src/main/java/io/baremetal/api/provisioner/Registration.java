package io.baremetal.api.provisioner;

/**
 * The host is known to the backend.
 *
 * @param provisionerId id under which the backend knows it, never empty
 */
public record Registration(String provisionerId) {}
