package io.baremetal.examples.ironic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import picocli.CommandLine.Option;

/** In which form results are shown. */
final class Output {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Forms of results. */
  enum Format {
    /** Lines drawn with plus, minus and bar. */
    TABLE,
    /** JSON. */
    JSON,
    /** YAML. */
    YAML,
    /** The bare values, a line each row. */
    VALUE
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table, json, yaml or value; default table.")
  private Format format = Format.TABLE;

  @Option(
      names = {"-c", "--column"},
      paramLabel = "COLUMN",
      description = "Show this column only; may be given several times.")
  private List<String> columns = new ArrayList<>();

  /** Shows rows under headers. */
  void list(PrintWriter out, List<String> headers, List<Map<String, JsonNode>> rows) {
    List<String> shown = columns.isEmpty() ? headers : known(headers);
    switch (format) {
      case JSON -> out.println(json(array(shown, rows)));
      case YAML -> out.print(yaml(array(shown, rows)));
      case VALUE -> rows.forEach(row -> out.println(String.join(" ", texts(shown, row))));
      case TABLE -> out.println(table(shown, rows.stream().map(row -> texts(shown, row)).toList()));
    }
  }

  /** Shows one thing: a line for each of its fields. */
  void show(PrintWriter out, Map<String, JsonNode> fields) {
    List<String> shown = columns.isEmpty() ? List.copyOf(fields.keySet()) : known(fields.keySet());
    switch (format) {
      case JSON -> out.println(json(object(shown, fields)));
      case YAML -> out.print(yaml(object(shown, fields)));
      case VALUE -> shown.forEach(name -> out.println(Values.text(fields.get(name))));
      case TABLE ->
          out.println(
              table(
                  List.of("Field", "Value"),
                  shown.stream()
                      .map(name -> List.of(name, Values.text(fields.get(name))))
                      .toList()));
    }
  }

  private List<String> known(Iterable<String> headers) {
    List<String> all = new ArrayList<>();
    headers.forEach(all::add);
    List<String> found = new ArrayList<>();
    for (String column : columns) {
      found.add(
          all.stream()
              .filter(column::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no column \"%s\"; there are %s"
                              .formatted(column, String.join(", ", all)))));
    }
    return found;
  }

  private static List<String> texts(List<String> headers, Map<String, JsonNode> row) {
    return headers.stream().map(header -> Values.text(row.get(header))).toList();
  }

  private static ArrayNode array(List<String> headers, List<Map<String, JsonNode>> rows) {
    ArrayNode array = JSON.createArrayNode();
    rows.forEach(row -> array.add(object(headers, row)));
    return array;
  }

  private static ObjectNode object(List<String> names, Map<String, JsonNode> row) {
    ObjectNode object = JSON.createObjectNode();
    names.forEach(name -> object.set(name, row.get(name)));
    return object;
  }

  /** A document for people. */
  static String json(JsonNode document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static String yaml(JsonNode document) {
    DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
    return new Dump(settings).dumpToString(JSON.convertValue(document, Object.class));
  }

  private static String table(List<String> headers, List<List<String>> rows) {
    List<ColumnData<List<String>>> data = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int index = i;
      data.add(
          new Column()
              .header(headers.get(i))
              .headerAlign(HorizontalAlign.LEFT)
              .dataAlign(HorizontalAlign.LEFT)
              .maxWidth(80)
              .with(row -> row.get(index)));
    }
    return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, data);
  }

  /** Columns: a header, then the field that it shows, and so on. */
  static Map<String, String> columns(String... headersAndFields) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < headersAndFields.length; i += 2) {
      columns.put(headersAndFields[i], headersAndFields[i + 1]);
    }
    return Collections.unmodifiableMap(columns);
  }

  /** A row whose values are looked up by name, in the order of these headers. */
  static Map<String, JsonNode> row(Map<String, String> fieldsByHeader, ObjectNode resource) {
    Map<String, JsonNode> row = new LinkedHashMap<>();
    fieldsByHeader.forEach((header, field) -> row.put(header, resource.path(field)));
    return row;
  }
}
