package io.baremetal.k8s.internal.host;

import io.baremetal.k8s.config.HardwareLabels;
import io.baremetal.k8s.config.OperatorMetrics;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import java.time.Clock;
import java.util.function.DoubleSupplier;

/**
 * What a reconciler of hosts lives on besides a cluster and a provisioner.
 *
 * @param lifecycle what the operator chose
 * @param labels what of the hardware is shown in labels of the host
 * @param clock the time that is stored and shown
 * @param jitter random numbers from 0 to just below 1, to spread waits; called from many threads
 * @param metrics where figures go
 */
public record HostReconcilerSettings(
    LifecycleSettings lifecycle,
    HardwareLabels labels,
    Clock clock,
    DoubleSupplier jitter,
    OperatorMetrics metrics) {}
