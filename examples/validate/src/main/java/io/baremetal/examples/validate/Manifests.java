package io.baremetal.examples.validate;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.json.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads objects out of files: YAML or JSON, any number of documents, lists taken apart. */
final class Manifests {

  private static final String STANDARD_INPUT = "-";

  /** As much as the SDK reads at once; a pipe or a device may have no end. */
  private static final int LONGEST = 16 << 20;

  private final InputStream standardInput;

  Manifests(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * All objects of all files, in order; without files, those of standard input.
   *
   * @throws UnusableInputException for the first file that cannot be read
   */
  List<Manifest> read(List<String> files) {
    List<Manifest> all = new ArrayList<>();
    for (String file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
      List<YamlDocument> documents =
          ModelYaml.readAll(text(file))
              .match(
                  read -> read,
                  problems -> {
                    throw new UnusableInputException(file + ": " + problems.get(0));
                  });
      documents.forEach(document -> add(file, document.line(), document.tree(), all));
    }
    return all;
  }

  private static void add(String file, int line, JsonNode tree, List<Manifest> all) {
    JsonNode items = tree.path("items");
    if (tree.path("kind").asText().endsWith("List") && items.isArray()) {
      items.forEach(item -> add(file, line, item, all));
    } else {
      all.add(new Manifest(file, line, tree));
    }
  }

  private String text(String file) {
    try {
      byte[] bytes = file.equals(STANDARD_INPUT) ? bytes(standardInput) : bytes(Path.of(file));
      if (bytes.length > LONGEST) {
        throw new UnusableInputException(file + ": is larger than 16 MiB; split it");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw new UnusableInputException(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new UnusableInputException(file + ": is no text in UTF-8");
    } catch (IOException | InvalidPathException e) {
      throw new UnusableInputException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return bytes(stream);
    }
  }

  private static byte[] bytes(InputStream stream) throws IOException {
    return stream.readNBytes(LONGEST + 1);
  }
}
