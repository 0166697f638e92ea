package io.baremetal.checks.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Inputs of the recorded vectors, read from where they are. */
final class VectorInputs {

  private VectorInputs() {}

  /** The inputs of one file, for example {@code bmo/bmc-access.json}. */
  static List<JsonNode> of(String file) {
    Path folder = Path.of(System.getProperty("conformance.dir", ""));
    try {
      List<JsonNode> inputs = new ArrayList<>();
      new ObjectMapper()
          .readTree(folder.resolve(file).toFile())
          .forEach(one -> inputs.add(one.path("input")));
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
