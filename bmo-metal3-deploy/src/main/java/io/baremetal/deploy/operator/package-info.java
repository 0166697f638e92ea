/**
 * What takes a Provisioning to a running metal3 deployment, as far as it is not rendering. Start at
 * {@link io.baremetal.deploy.operator.secret} for the secrets, at {@link
 * io.baremetal.deploy.operator.status} for the state that people see. Public API.
 */
@NullMarked
package io.baremetal.deploy.operator;

import org.jspecify.annotations.NullMarked;
