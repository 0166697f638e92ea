package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One recorded case.
 *
 * @param file vector file, relative to the folder of vectors
 * @param id name of the case, unique in its file
 * @param input what went in
 * @param expected what the Go program answered
 * @param document the whole file, for families whose cases need their neighbours
 */
public record VectorCase(
    String file, String id, JsonNode input, JsonNode expected, JsonNode document) {

  @Override
  public String toString() {
    return file + " " + id;
  }
}
