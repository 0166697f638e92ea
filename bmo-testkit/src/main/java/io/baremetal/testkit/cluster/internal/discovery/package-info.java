/**
 * Not API. What the API server says of itself: groups, resources, version, health, OpenAPI. Open
 * {@code Discovery} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.discovery;

import org.jspecify.annotations.NullMarked;
