package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of vectors that the run was given, if any. */
public final class Vectors {

  public static final JsonMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(64_000_000).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Path folder;

  private Vectors(Path folder) {
    this.folder = folder;
  }

  /** Looks at {@code -Dconformance.dir}, then at {@code BMO_CONFORMANCE_DIR}. */
  public static Optional<Vectors> given() {
    return Optional.ofNullable(System.getProperty("conformance.dir"))
        .filter(name -> !name.isBlank())
        .or(() -> Optional.ofNullable(System.getenv("BMO_CONFORMANCE_DIR")))
        .filter(name -> !name.isBlank())
        .map(Vectors::at);
  }

  private static Vectors at(String name) {
    Path folder = Path.of(name);
    Vectors vectors = new Vectors(folder);
    if (vectors.files().isEmpty()) {
      throw new IllegalArgumentException(
          "conformance.dir is \"%s\", where no vectors are; name a folder with bmo/ or cbo/ in it"
              .formatted(name));
    }
    return vectors;
  }

  public Path folder() {
    return folder;
  }

  /** Vector files below {@code bmo} and {@code cbo}, by their path relative to the folder. */
  public List<String> files() {
    List<String> names = new ArrayList<>();
    for (String program : List.of("bmo", "cbo")) {
      if (Files.isDirectory(folder.resolve(program))) {
        try (Stream<Path> files = Files.walk(folder.resolve(program))) {
          files
              .filter(file -> file.toString().endsWith(".json"))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.endsWith("/fields.json"))
              .forEach(names::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    names.sort(null);
    return names;
  }

  public JsonNode read(String file) {
    try {
      return JSON.readTree(folder.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of one file: a list of them, or the one document that a file without a list is. */
  public List<VectorCase> cases(String file) {
    JsonNode content = read(file);
    List<VectorCase> cases = new ArrayList<>();
    if (content.isArray()) {
      content.forEach(
          c ->
              cases.add(
                  new VectorCase(
                      file, c.path("id").asText(), c.path("input"), c.path("expected"), content)));
    } else {
      String id = file.substring(file.lastIndexOf('/') + 1, file.length() - ".json".length());
      cases.add(new VectorCase(file, id, content, content, content));
    }
    return cases;
  }
}
