/**
 * Recorded vectors and the means to judge them: {@link
 * io.baremetal.checks.conformance.vector.Adapter} is what a family is judged by, {@link
 * io.baremetal.checks.conformance.vector.Vectors} is the folder that they come from.
 */
package io.baremetal.checks.conformance.vector;
