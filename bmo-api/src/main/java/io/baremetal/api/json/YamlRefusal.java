package io.baremetal.api.json;

import io.baremetal.api.error.BmoException;

/** Leaves the reading of YAML when a document cannot be read. Never leaves this package. */
final class YamlRefusal extends BmoException {

  private static final long serialVersionUID = 1L;

  private final transient JsonProblem problem;

  YamlRefusal(JsonProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  JsonProblem problem() {
    return problem;
  }
}
