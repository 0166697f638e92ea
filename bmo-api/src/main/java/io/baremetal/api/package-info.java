/** Placeholder page. */
@NullMarked
package io.baremetal.api;

import org.jspecify.annotations.NullMarked;
