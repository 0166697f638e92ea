/**
 * Drives hosts through Ironic: the implementation of {@link io.baremetal.api.provisioner} that this
 * SDK brings. Open {@link io.baremetal.ironic.provisioner.IronicProvisionerConfig} for what can be
 * set.
 *
 * <p>The classes whose page says that they are not meant for direct use are the pure rules inside:
 * what a boot mode, a RAID wish or an inventory becomes. They are public for tests of conformance.
 */
@NullMarked
package io.baremetal.ironic.provisioner;

import org.jspecify.annotations.NullMarked;
