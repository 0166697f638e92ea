/** Placeholder page. */
@NullMarked
package io.baremetal.deploy;

import org.jspecify.annotations.NullMarked;
