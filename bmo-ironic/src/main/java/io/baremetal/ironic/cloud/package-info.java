/**
 * Connects the way OpenStack's own command line does: by {@code OS_*} environment variables and
 * {@code clouds.yaml}.
 *
 * <p>Open {@link io.baremetal.ironic.cloud.OpenStackCloud}. Opt-in: nothing else in this module
 * looks at the environment. Public API.
 */
@NullMarked
package io.baremetal.ironic.cloud;

import org.jspecify.annotations.NullMarked;
