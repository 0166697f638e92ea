/**
 * What rendering must know of the cluster besides the Provisioning object. Start at {@link
 * io.baremetal.deploy.facts.ClusterFacts}. Public API; all types are immutable.
 */
@ModelStyle
@NullMarked
package io.baremetal.deploy.facts;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
