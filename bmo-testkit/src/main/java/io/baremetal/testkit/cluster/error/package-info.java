/**
 * How the fake cluster says no: {@link io.baremetal.testkit.cluster.error.RequestRefusedException}
 * carries the same Status object that goes over the wire. Public API.
 */
@NullMarked
package io.baremetal.testkit.cluster.error;

import org.jspecify.annotations.NullMarked;
