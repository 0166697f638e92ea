/**
 * Ironic's database of nodes and ports, and what the API lets a client do to a record: create, read
 * with chosen fields, list in pages, patch. Open {@link
 * io.baremetal.testkit.ironic.internal.node.NodeStore} first; the fields of a node are one table,
 * {@link io.baremetal.testkit.ironic.internal.node.NodeFields}.
 *
 * <p>A record is its own JSON object, under the names of the wire. Not API.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.node;

import org.jspecify.annotations.NullMarked;
