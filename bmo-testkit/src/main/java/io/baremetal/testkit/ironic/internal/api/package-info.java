/**
 * The endpoints of Ironic's API, one class per group. Open {@link
 * io.baremetal.testkit.ironic.internal.api.IronicServer} first: it lists them all.
 *
 * <p>Here requests are read and answers written; what a verb does is the conductor's affair. Not
 * API.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.api;

import org.jspecify.annotations.NullMarked;
