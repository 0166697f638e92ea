/**
 * Remembers which requests a fleet received and sent. Open {@link
 * io.baremetal.testkit.fleet.internal.journal.Journal}.
 *
 * <p>Not API.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.journal;

import org.jspecify.annotations.NullMarked;
