/**
 * Not API. The HTTP side of the API server: paths and headers in, calls out; answers in, replies
 * out. Open {@code RestHandler} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.rest;

import org.jspecify.annotations.NullMarked;
