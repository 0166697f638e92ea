package io.baremetal.k8s.internal.host;

import io.baremetal.api.provisioner.ProvisionerHealth;
import java.time.Instant;

/**
 * What stays the same during one pass, however often the host is looked at.
 *
 * @param now when the pass began, to the second as Kubernetes stores it
 * @param jitter a random number from 0 to just below 1
 * @param health whether the provisioner can serve any host
 */
record Moment(Instant now, double jitter, ProvisionerHealth health) {}
