/**
 * A Kubernetes API server in memory, for tests of controllers. Open {@link
 * io.baremetal.testkit.cluster.FakeCluster}.
 *
 * <p>Faithful: versions and optimistic locking, generations, the status split, finalizers, patches,
 * selectors, paging, watches with resume and 410, custom resources with schema and defaults, owner
 * garbage collection, namespaces, Status errors. Not simulated: authentication and RBAC decisions,
 * controllers, schedulers and kubelets (nothing runs), admission webhooks, CEL rules, conversion
 * between versions.
 *
 * <p>Public API.
 */
@NullMarked
package io.baremetal.testkit.cluster;

import org.jspecify.annotations.NullMarked;
