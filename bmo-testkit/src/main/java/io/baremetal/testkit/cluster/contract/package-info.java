/**
 * What any Kubernetes API server must do, as tests over HTTP and JSON alone. The same suite runs on
 * the fake and on real servers, so that the fake stays honest; where the fake is known to differ
 * stands in {@code docs/testkit-differences.md}. Open {@link
 * io.baremetal.testkit.cluster.contract.ApiContract} first.
 *
 * <p>To run it against a server, implement {@link
 * io.baremetal.testkit.cluster.contract.ApiServerUnderTest} and extend each contract class. The
 * client must be a cluster administrator, and the server needs a controller manager. Each test has
 * a namespace of its own, which it leaves behind. Public API.
 */
@NullMarked
package io.baremetal.testkit.cluster.contract;

import org.jspecify.annotations.NullMarked;
