/** The renderings of the Provisioning operator: whole deployments, object by object. */
@NullMarked
package io.baremetal.checks.conformance.rendered;

import org.jspecify.annotations.NullMarked;
