package io.baremetal.api.provisioner;

/**
 * Where a preparation stands.
 *
 * @param launch whether this call launched it, or found on its first call that nothing was to be
 *     launched; either way the wanted settings may now be recorded as the host's own
 */
public record Preparation(Launch launch) {}
