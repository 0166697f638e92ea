/**
 * Not API. What the controllers of the objects beside a host have in common: how they find the host
 * and its machine. Open {@link io.baremetal.k8s.internal.side.SideTools} first.
 */
@NullMarked
package io.baremetal.k8s.internal.side;

import org.jspecify.annotations.NullMarked;
