package io.baremetal.k8s.lifecycle;

import java.util.function.Predicate;

/**
 * A named claim about a host, the "when" of a row. Two guards are taken for the same if they have
 * the same name.
 *
 * @param name how the table in the documentation calls it
 * @param claim whether it holds; looks at nothing but the view
 */
public record Guard(String name, Predicate<HostView> claim) {

  /** A guard with a name. */
  public static Guard of(String name, Predicate<HostView> claim) {
    return new Guard(name, claim);
  }

  /** Whether the claim is true of this host. */
  public boolean holds(HostView view) {
    return claim.test(view);
  }

  /** Both claims. */
  public Guard and(Guard other) {
    return new Guard(name + ", " + other.name, claim.and(other.claim));
  }

  /** The opposite claim. */
  public Guard not() {
    return new Guard("not " + name, claim.negate());
  }
}
