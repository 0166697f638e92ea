/**
 * Not API. What the API server does with a request once it is understood: read, create, replace,
 * patch, delete. Open {@code ApiServer} first, then {@code Replacement} for what every change goes
 * through.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.verb;

import org.jspecify.annotations.NullMarked;
