/**
 * A command line for Ironic that users of {@code openstack baremetal} know, as an example of the
 * client's use. Open {@link io.baremetal.examples.ironic.IronicCli}. Not API.
 */
@NullMarked
package io.baremetal.examples.ironic;

import org.jspecify.annotations.NullMarked;
