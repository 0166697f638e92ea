/**
 * An OpenStack Ironic for tests: the API of the real one, with its rules, its delays and its traps,
 * over servers that exist only in memory. Open {@link io.baremetal.testkit.ironic.FakeIronic}
 * first.
 *
 * <p>It is written from what the real server does on the wire, and shares nothing with any client;
 * a contract suite runs against both. Reached through real sockets, through an OkHttp interceptor,
 * or as a plain function. The simulated servers are in {@code testkit.ironic.world}.
 *
 * <p>Public API. Not simulated: agents that speak to the API (they are part of the fake; {@code
 * testkit.fleet} has such), consoles behind their switch, networks, the bytes of images.
 */
@NullMarked
package io.baremetal.testkit.ironic;

import org.jspecify.annotations.NullMarked;
