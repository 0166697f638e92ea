/**
 * What can go wrong between this SDK and a cluster. All unchecked, all below {@link
 * io.baremetal.k8s.error.ClusterException}; catch a subclass only where its case is handled
 * differently. Public API.
 */
@NullMarked
package io.baremetal.k8s.error;

import org.jspecify.annotations.NullMarked;
