/**
 * What the Provisioning operator does next, given what it sees: at its start, and in each pass over
 * the one Provisioning. Start at {@link io.baremetal.deploy.operator.decision.PassDecision}. Pure:
 * reading the cluster and acting on it are the caller's. Public API.
 */
@ModelStyle
@NullMarked
package io.baremetal.deploy.operator.decision;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
