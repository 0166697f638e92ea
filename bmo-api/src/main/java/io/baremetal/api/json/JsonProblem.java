package io.baremetal.api.json;

/**
 * Why a document could not be read.
 *
 * @param path where in the document, such as {@code spec.networkInterfaces[0].name}; empty for the
 *     document as a whole
 * @param message what is wrong there, for people, with the offending value
 */
public record JsonProblem(String path, String message) {

  /** Path and message in one line. */
  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
