/** The renderings of the Provisioning operator: whole deployments, object by object. */
package io.baremetal.checks.conformance.rendered;
