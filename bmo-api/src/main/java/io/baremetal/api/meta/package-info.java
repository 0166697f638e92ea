/**
 * What all Kubernetes objects share: metadata, references to other objects, conditions. Start at
 * {@link io.baremetal.api.meta.ObjectMetadata}. All types are immutable and keep unknown fields.
 * Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.meta;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
