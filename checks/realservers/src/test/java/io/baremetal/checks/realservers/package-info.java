/**
 * Tests on real servers: a Kubernetes control plane, Ironic, Inspector and Keystone, which the
 * scripts in {@code tools/} start on loopback. Open first: {@link
 * io.baremetal.checks.realservers.NeedsRealServers}, which a test class carries, and {@link
 * io.baremetal.checks.realservers.RealServers}, which says what there is. {@code mvn verify
 * -Preal-servers} runs them. Not published.
 */
package io.baremetal.checks.realservers;
