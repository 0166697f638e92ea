/** Placeholder page. */
@NullMarked
package io.baremetal.k8s;

import org.jspecify.annotations.NullMarked;
