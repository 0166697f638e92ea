/**
 * How a client is set up: credentials, API version, what is repeated, TLS.
 *
 * <p>Start at {@link io.baremetal.ironic.config.IronicAuth} and {@link
 * io.baremetal.ironic.config.VersionPolicy}; the defaults are right for most. All types are
 * immutable; those that fetch something (credentials, keys) take suppliers and are asked for every
 * use, so a rotated secret needs no restart. Public API.
 */
@NullMarked
package io.baremetal.ironic.config;

import org.jspecify.annotations.NullMarked;
