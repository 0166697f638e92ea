package io.baremetal.api.provisioner;

import io.baremetal.api.host.CleaningMode;

/**
 * How to take a host out of use.
 *
 * @param cleaningMode whether disks are wiped
 * @param onFailure whether to start again after a failure
 */
public record DeprovisionRequest(CleaningMode cleaningMode, OnFailure onFailure) {}
