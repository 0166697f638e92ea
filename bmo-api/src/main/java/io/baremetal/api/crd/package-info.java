/**
 * The custom resource definitions of all kinds, as documents to be installed in a cluster. Start at
 * {@link io.baremetal.api.crd.Crds}. Public API.
 */
@NullMarked
package io.baremetal.api.crd;

import org.jspecify.annotations.NullMarked;
