package io.baremetal.api.rule;

import io.baremetal.api.validation.Finding;

/**
 * What is wrong with one object among others.
 *
 * @param kind kind of the object
 * @param namespace its namespace; empty for kinds without
 * @param name its name
 * @param finding what is wrong with it
 */
public record FleetFinding(String kind, String namespace, String name, Finding finding) {

  /** Object and finding in one line. */
  @Override
  public String toString() {
    String place = namespace.isEmpty() ? name : namespace + "/" + name;
    return kind + " " + place + ": " + finding;
  }
}
