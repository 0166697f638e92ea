/** Not API. Which objects a list or watch is about: label and field selectors. */
@NullMarked
package io.baremetal.testkit.cluster.internal.selector;

import org.jspecify.annotations.NullMarked;
