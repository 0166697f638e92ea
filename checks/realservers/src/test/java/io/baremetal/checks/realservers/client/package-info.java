/**
 * Every method of the Ironic client that a server without hardware can answer, on the fake and on a
 * real Ironic. Open {@code ClientContract}.
 */
package io.baremetal.checks.realservers.client;
