package io.baremetal.api.provisioner;

import io.baremetal.api.host.ProvisioningState;

/**
 * How to adopt a host.
 *
 * @param state where the host is in its life
 * @param onFailure whether to start again after a failed adoption
 */
public record AdoptRequest(ProvisioningState state, OnFailure onFailure) {}
