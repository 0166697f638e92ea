/**
 * Logging in through Keystone, OpenStack's identity service.
 *
 * <p>Open {@link io.baremetal.ironic.keystone.KeystoneSession}; its settings are in {@link
 * io.baremetal.ironic.config.KeystoneSettings}. Only for an Ironic that is part of a cloud;
 * metal3's stands alone and needs none of this. Public API.
 */
@NullMarked
package io.baremetal.ironic.keystone;

import org.jspecify.annotations.NullMarked;
