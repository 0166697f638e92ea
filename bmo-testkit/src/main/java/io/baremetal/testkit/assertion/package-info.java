/**
 * AssertJ assertions about hosts whose failures tell how the host really fares. Open {@link
 * io.baremetal.testkit.assertion.BareMetalAssertions}.
 *
 * <p>Public API.
 */
@NullMarked
package io.baremetal.testkit.assertion;

import org.jspecify.annotations.NullMarked;
