/**
 * What the operator tells people about the deployment, in conditions. Start at {@link
 * io.baremetal.deploy.operator.status.OperatorSituation}: everything else follows from it. Public
 * API; pure.
 */
@NullMarked
package io.baremetal.deploy.operator.status;

import org.jspecify.annotations.NullMarked;
