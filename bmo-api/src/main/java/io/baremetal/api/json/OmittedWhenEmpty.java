package io.baremetal.api.json;

/**
 * A part of a document that is always there in Java but is left out of the JSON when it says
 * nothing, such as the status of a host that nobody has looked at.
 */
public interface OmittedWhenEmpty {

  /** Whether this says nothing. */
  boolean isEmpty();
}
