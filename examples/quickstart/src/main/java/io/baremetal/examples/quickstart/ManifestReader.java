package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.json.YamlDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the objects of a YAML file and remembers where each begins. */
final class ManifestReader {

  /** Enough for thousands of hosts, and a stop for files that are no manifests. */
  private static final int LARGEST_FILE = 16 * 1024 * 1024;

  private ManifestReader() {}

  /**
   * Reads the objects of a file.
   *
   * @param option what named the file, for messages
   */
  static List<ManifestDocument> read(Path file, String option) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new UsageException(
            "%s: %d bytes are more than a manifest should have (%d); split it"
                .formatted(file, Files.size(file), LARGEST_FILE));
      }
      return read(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new UsageException("%s: no such file; check %s".formatted(file, option));
    } catch (CharacterCodingException e) {
      throw new UsageException("%s: is no text in UTF-8; check %s".formatted(file, option));
    } catch (IOException e) {
      throw new UsageException(
          "%s: cannot be read (%s); check %s".formatted(file, oneLine(e.toString()), option));
    }
  }

  static List<ManifestDocument> read(String name, String yaml) {
    return ModelYaml.readAll(yaml)
        .match(
            documents -> documents.stream().map(document -> object(name, document)).toList(),
            problems -> {
              throw new UsageException(
                  "%s %s; correct it there".formatted(name, oneLine(problems.get(0).toString())));
            });
  }

  private static ManifestDocument object(String name, YamlDocument document) {
    String where = name + " line " + document.line();
    if (!(document.tree() instanceof ObjectNode object)) {
      throw new UsageException(
          "%s: a Kubernetes object was expected, found \"%s\"; start with apiVersion and kind"
              .formatted(where, oneLine(document.tree().toString())));
    }
    return new ManifestDocument(where, object);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
