/**
 * What can go wrong between this client and Ironic, as a small tree of unchecked exceptions.
 *
 * <p>Start at {@link io.baremetal.ironic.error.IronicException}. An answer that Ironic gave is an
 * {@link io.baremetal.ironic.error.IronicApiException} and carries status, fault and request id as
 * fields; its subclasses exist where a caller acts differently. No answer is an {@link
 * io.baremetal.ironic.error.IronicConnectionException}; an answer that makes no sense is an {@link
 * io.baremetal.ironic.error.IronicProtocolException}; a call that was never sent because the server
 * is too old is an {@link io.baremetal.ironic.error.UnsupportedByServerException}. Public API.
 */
@NullMarked
package io.baremetal.ironic.error;

import org.jspecify.annotations.NullMarked;
