/**
 * Not API. Small functions that build pieces of pods from values. {@link
 * io.baremetal.deploy.internal.part.Blueprint} turns a Provisioning into the values that the pieces
 * need; {@link io.baremetal.deploy.internal.part.IronicImageContract} holds the names and numbers
 * that the scripts of the Ironic image expect.
 */
@NullMarked
package io.baremetal.deploy.internal.part;

import org.jspecify.annotations.NullMarked;
