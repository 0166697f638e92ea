/**
 * Not API. Server-side apply: who owns which field ({@code managedFields}), conflicts, force. Open
 * {@code ServerSideApply} first.
 *
 * <p>Ownership is tracked from the first apply of an object on, as a real server does for objects
 * that are older than the feature: until then everything counts as written by {@code
 * before-first-apply}.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.apply;

import org.jspecify.annotations.NullMarked;
