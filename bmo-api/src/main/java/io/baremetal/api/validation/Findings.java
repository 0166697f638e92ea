package io.baremetal.api.validation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the rules say about one object, in the order of the catalogue.
 *
 * @param all errors and warnings; unmodifiable
 */
public record Findings(List<Finding> all) {

  /** Copies the list. */
  public Findings {
    all = List.copyOf(all);
  }

  /** Nothing to say. */
  public static Findings none() {
    return new Findings(List.of());
  }

  /** These, and then those. */
  public Findings and(Findings more) {
    return new Findings(Stream.concat(all.stream(), more.all.stream()).toList());
  }

  /** Why the object is refused; empty if it is not. */
  public List<Finding> errors() {
    return all.stream().filter(Finding::isError).toList();
  }

  /** What its owner should know although the object is taken. */
  public List<Finding> warnings() {
    return all.stream().filter(finding -> !finding.isError()).toList();
  }

  /** Whether the object is refused. */
  public boolean hasErrors() {
    return all.stream().anyMatch(Finding::isError);
  }

  /**
   * Does nothing if the object is not refused.
   *
   * @throws InvalidObjectException with all findings, if there is at least one error
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InvalidObjectException(this);
    }
  }

  /** One finding a line. */
  @Override
  public String toString() {
    return all.stream()
        .map(finding -> finding.severity() + " " + finding)
        .collect(Collectors.joining("\n"));
  }
}
