/**
 * Not API. Structural schemas of custom kinds: prune what is unknown, fill in defaults, validate.
 * Open {@code CustomKindRules} first. CEL rules are not evaluated.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.schema;

import org.jspecify.annotations.NullMarked;
