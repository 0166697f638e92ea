/**
 * The seam under every fake of the test kit: a server is a pure function from {@link
 * io.baremetal.testkit.http.FakeRequest} to {@link io.baremetal.testkit.http.FakeReply}. Open
 * {@link io.baremetal.testkit.http.FakeHandler} first.
 *
 * <p>The same handler stands behind three front ends: real sockets on the loopback interface
 * ({@link io.baremetal.testkit.http.FakeHttpServer}), fabric8's HTTP client in process ({@code
 * testkit.fabric8}) and OkHttp in process ({@link
 * io.baremetal.testkit.http.FakeHandler#asInterceptor}). A reply that goes on for long, such as a
 * Kubernetes watch, carries a {@link io.baremetal.testkit.http.PushSource}.
 *
 * <p>Public API. Not simulated: HTTP/2, request trailers, partial request bodies.
 */
@NullMarked
package io.baremetal.testkit.http;

import org.jspecify.annotations.NullMarked;
