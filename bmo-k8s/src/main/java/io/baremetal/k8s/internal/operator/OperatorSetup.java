package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.k8s.config.RuntimeContext;
import java.util.Optional;

/**
 * On what terms an operator works.
 *
 * @param config numbers and names
 * @param context time and threads
 * @param leaseNamespace where the lease lives; empty if the application asserts that no other
 *     operator works on these hosts
 */
public record OperatorSetup(
    HostOperatorConfig config, RuntimeContext context, Optional<String> leaseNamespace) {}
