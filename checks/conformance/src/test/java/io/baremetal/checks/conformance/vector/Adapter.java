package io.baremetal.checks.conformance.vector;

/**
 * Runs one family's inputs through our code and judges the result by the family's own rules. Knows
 * no ids and no values of vectors.
 */
public interface Adapter {

  /** Never throws for a mismatch; what is thrown counts as one. */
  Verdict judge(VectorCase vector);
}
