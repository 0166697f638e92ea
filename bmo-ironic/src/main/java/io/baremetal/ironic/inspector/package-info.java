/**
 * The classic Ironic Inspector: a service of its own that finds out hardware, for deployments that
 * still run it. Ironic since 2023 inspects by itself, see {@link io.baremetal.ironic.node}.
 *
 * <p>Open {@link io.baremetal.ironic.inspector.Introspections}, reached by {@code
 * InspectorClient.introspections()}. Public API.
 */
@NullMarked
package io.baremetal.ironic.inspector;

import org.jspecify.annotations.NullMarked;
