/**
 * Not API. One class per object that is deployed. To add one: implement {@link
 * io.baremetal.deploy.internal.component.Component}, build it from the pieces of {@code part}, and
 * add it to the list in {@code Metal3Manifests}.
 */
@NullMarked
package io.baremetal.deploy.internal.component;

import org.jspecify.annotations.NullMarked;
