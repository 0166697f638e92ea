/**
 * Not API. Kubernetes objects as JSON trees: metadata, keys, reading JSON and YAML. Open {@code
 * Meta} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.object;

import org.jspecify.annotations.NullMarked;
