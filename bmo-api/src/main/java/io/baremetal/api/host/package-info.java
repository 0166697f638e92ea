/**
 * A bare-metal host as its owner describes it and as the operator reports it. Start at {@link
 * io.baremetal.api.host.BareMetalHost}.
 *
 * <p>The <b>spec</b> is the wish of the owner; the operator never changes its meaning. The
 * <b>status</b> is the report of the operator; what is copied there from the spec is what is in
 * force.
 *
 * <p>A host with a management controller is registered, inspected and prepared, and is then
 * available. Given an image it is provisioned. When the image is dropped it is deprovisioned and
 * becomes available again. A host that something else installed is only watched and powered. A host
 * that is deleted is deprovisioned, powered off and forgotten, in this order.
 *
 * <p>All types are immutable and keep unknown fields. Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.host;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
