/**
 * What an operator is told and lent when it is built: {@link
 * io.baremetal.k8s.config.HostOperatorConfig} for the numbers and names, {@link
 * io.baremetal.k8s.config.RuntimeContext} for clocks and threads, {@link
 * io.baremetal.k8s.config.OperatorMetrics} for where figures go. Immutable values. Public API.
 */
@ModelStyle
@NullMarked
package io.baremetal.k8s.config;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
