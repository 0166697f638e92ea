package io.baremetal.api.provisioner;

/**
 * Something that the owner of a host should be told, published as a Kubernetes Event once the
 * status that goes with it is stored.
 *
 * @param reason CamelCase word that clients filter by, for example {@code InspectionStarted}
 * @param message one sentence without secrets
 */
public record HostEvent(String reason, String message) {}
