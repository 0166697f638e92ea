/** Placeholder page. */
@NullMarked
package io.baremetal.ironic;

import org.jspecify.annotations.NullMarked;
