/** Placeholder page. */
@NullMarked
package io.baremetal.api.json;

import org.jspecify.annotations.NullMarked;
