/**
 * Runbooks: clean and service steps that are kept in Ironic under a name.
 *
 * <p>Start at {@link io.baremetal.ironic.runbook.Runbooks}; a node runs one with {@code
 * ProvisionRequest.cleanBy("…")} or {@code ProvisionRequest.serviceBy("…")} when it has a trait of
 * the runbook. Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#runbooks-runbooks">Ironic's
 *     reference</a>
 */
@NullMarked
package io.baremetal.ironic.runbook;

import org.jspecify.annotations.NullMarked;
