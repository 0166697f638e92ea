package io.baremetal.api.configdata;

import io.baremetal.api.validation.Severity;

/**
 * One thing that is wrong, or dubious, with the description of a machine's networks.
 *
 * @param severity an error means that the machine would boot without this part of its networks
 * @param path where, for example {@code links[1].bond_links[0]}
 * @param message what is wrong, with the offending value, and what to do about it
 */
public record NetworkDataProblem(Severity severity, String path, String message) {

  /** Path and message in one line. */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
