/**
 * Not API. What goes on the wire when something is written: the difference of two JSON trees as an
 * RFC 7386 merge patch. Pure. Start at {@link io.baremetal.k8s.internal.patch.StatusPatch} for a
 * status and {@link io.baremetal.k8s.internal.patch.MetadataPatch} for everything about metadata.
 */
@NullMarked
package io.baremetal.k8s.internal.patch;

import org.jspecify.annotations.NullMarked;
