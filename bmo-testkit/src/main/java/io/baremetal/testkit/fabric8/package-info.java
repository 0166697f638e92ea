/**
 * fabric8's Kubernetes client without a network: its HTTP requests become calls of a {@link
 * io.baremetal.testkit.http.FakeHandler}, on the calling thread. Open {@link
 * io.baremetal.testkit.fabric8.Fabric8Clients}.
 *
 * <p>Needs {@code kubernetes-client} on the class path, which the test kit leaves to the
 * application. Public API. Not simulated: TLS, proxies, redirects, back-pressure of WebSockets.
 */
@NullMarked
package io.baremetal.testkit.fabric8;

import org.jspecify.annotations.NullMarked;
