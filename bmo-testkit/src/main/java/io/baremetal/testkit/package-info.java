/** Placeholder page. */
@NullMarked
package io.baremetal.testkit;

import org.jspecify.annotations.NullMarked;
