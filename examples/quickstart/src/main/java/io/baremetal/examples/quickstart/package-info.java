/**
 * Takes hosts from nothing to running machines and back, on embedded servers. Start at {@link
 * io.baremetal.examples.quickstart.Quickstart}. An example, not API.
 */
@NullMarked
package io.baremetal.examples.quickstart;

import org.jspecify.annotations.NullMarked;
