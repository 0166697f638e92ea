/**
 * Values that are derived from a Provisioning and a cluster. Read {@link
 * io.baremetal.checks.conformance.derived.DerivedValuesAdapter} first.
 */
package io.baremetal.checks.conformance.derived;
