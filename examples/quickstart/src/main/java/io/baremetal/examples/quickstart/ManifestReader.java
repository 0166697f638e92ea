package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the objects of a YAML file and remembers where each begins. */
final class ManifestReader {

  /** Enough for thousands of hosts, and a stop for files that are no manifests. */
  private static final int LARGEST_FILE = 16 * 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

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
    } catch (IOException e) {
      throw new UsageException(
          "%s: cannot be read (%s); check %s".formatted(file, oneLine(e.toString()), option));
    }
  }

  static List<ManifestDocument> read(String name, String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(50).build();
    List<ManifestDocument> documents = new ArrayList<>();
    try {
      for (Node node : new Compose(settings).composeAllFromString(yaml)) {
        Optional<Mark> start = node.getStartMark();
        String where = name + start.map(mark -> " line " + (mark.getLine() + 1)).orElse("");
        object(where, new Constructor(settings).constructSingleDocument(Optional.of(node)))
            .ifPresent(documents::add);
      }
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> " line " + (mark.getLine() + 1)).orElse("");
      throw new UsageException(
          "%s%s: invalid YAML: %s; correct it there".formatted(name, line, e.getProblem()));
    } catch (YamlEngineException e) {
      throw new UsageException(
          "%s: invalid YAML: %s".formatted(name, oneLine(String.valueOf(e.getMessage()))));
    }
    return documents;
  }

  private static Optional<ManifestDocument> object(String where, Object content) {
    if (content == null) {
      return Optional.empty();
    }
    JsonNode tree = JSON.valueToTree(content);
    if (!(tree instanceof ObjectNode object)) {
      throw new UsageException(
          "%s: a Kubernetes object was expected, found \"%s\"; start with apiVersion and kind"
              .formatted(where, oneLine(tree.toString())));
    }
    return Optional.of(new ManifestDocument(where, object));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }

  /** Opens the constructor for a node that was composed before. */
  private static final class Constructor extends StandardConstructor {
    Constructor(LoadSettings settings) {
      super(settings);
    }
  }
}
