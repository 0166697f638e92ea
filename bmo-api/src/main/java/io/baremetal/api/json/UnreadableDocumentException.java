package io.baremetal.api.json;

import io.baremetal.api.error.BmoException;
import java.util.List;
import java.util.stream.Collectors;

/** A document was needed as a value, but could not be read. */
public final class UnreadableDocumentException extends BmoException {

  private static final long serialVersionUID = 1L;

  private final transient List<JsonProblem> problems;

  UnreadableDocumentException(List<JsonProblem> problems) {
    super(problems.stream().map(JsonProblem::toString).collect(Collectors.joining("; ")));
    this.problems = problems;
  }

  /** What is wrong with the document; at least one entry. */
  public List<JsonProblem> problems() {
    return problems;
  }
}
