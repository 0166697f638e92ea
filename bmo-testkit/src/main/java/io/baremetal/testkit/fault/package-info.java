/**
 * Trouble on demand: answers that come late, as errors, or not at all, and watches that break. Open
 * {@link io.baremetal.testkit.fault.FaultPlan}.
 *
 * <p>One plan stands before any {@link io.baremetal.testkit.http.FakeHandler}, so the fake cluster
 * and the fake Ironic share it. Public API. Not simulated: single bytes lost, slow trickling
 * bodies.
 */
@NullMarked
package io.baremetal.testkit.fault;

import org.jspecify.annotations.NullMarked;
