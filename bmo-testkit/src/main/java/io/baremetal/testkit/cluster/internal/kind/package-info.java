/**
 * Not API. Which kinds the cluster serves and what is special about each: scope, subresources,
 * names, defaults, checks. Open {@code KindRegistry}, then {@code BuiltInKinds}.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.kind;

import org.jspecify.annotations.NullMarked;
