/**
 * What takes a Provisioning to a running metal3 deployment, as far as it is not rendering: secrets
 * in {@link io.baremetal.deploy.operator.secret}, the state that people see in {@link
 * io.baremetal.deploy.operator.status}.
 */
@NullMarked
package io.baremetal.deploy.operator;

import org.jspecify.annotations.NullMarked;
