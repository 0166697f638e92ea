/**
 * A Keystone (OpenStack's identity service, API v3) in memory, as far as an Ironic client needs it.
 * Open {@link io.baremetal.testkit.keystone.FakeKeystone}.
 *
 * <p>Public API. Users with passwords, application credentials, tokens that expire and can be
 * revoked, a catalogue. Not there: roles, federation, trusts, multi-factor rules.
 */
@NullMarked
package io.baremetal.testkit.keystone;

import org.jspecify.annotations.NullMarked;
