/**
 * Not API. The controller of BMCEventSubscription objects. Open {@link
 * io.baremetal.k8s.internal.subscription.SubscriptionReconciler} first.
 */
@NullMarked
package io.baremetal.k8s.internal.subscription;

import org.jspecify.annotations.NullMarked;
