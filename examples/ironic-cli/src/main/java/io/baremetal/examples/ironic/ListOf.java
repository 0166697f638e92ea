package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A list of what belongs to one machine or driver, under headers of its own. */
@Command(mixinStandardHelpOptions = true, description = "Lists them.")
final class ListOf implements Runnable {

  private final Session session;
  private final List<String> headers;
  private final BiFunction<IronicClient, String, List<Map<String, JsonNode>>> rows;

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "ID", description = "Of whom: a UUID or a name.")
  private String id = "";

  private ListOf(
      Session session,
      List<String> headers,
      BiFunction<IronicClient, String, List<Map<String, JsonNode>>> rows) {
    this.session = session;
    this.headers = headers;
    this.rows = rows;
  }

  /** Things with these of their fields. */
  static ListOf fields(
      Session session,
      List<String> fields,
      BiFunction<IronicClient, String, ? extends List<? extends JsonView>> things) {
    Map<String, String> columns = Labels.columns(fields);
    return new ListOf(
        session,
        List.copyOf(columns.keySet()),
        (ironic, id) ->
            things.apply(ironic, id).stream()
                .map(thing -> Output.row(columns, thing.json()))
                .toList());
  }

  /** Properties with what each is for. */
  static ListOf properties(
      Session session, BiFunction<IronicClient, String, Map<String, String>> properties) {
    return new ListOf(
        session,
        List.of("Property", "Description"),
        (ironic, id) ->
            properties.apply(ironic, id).entrySet().stream()
                .map(
                    entry ->
                        Map.<String, JsonNode>of(
                            "Property", TextNode.valueOf(entry.getKey()),
                            "Description", TextNode.valueOf(entry.getValue())))
                .toList());
  }

  /** One column of texts. */
  static ListOf texts(
      Session session, String header, BiFunction<IronicClient, String, List<String>> texts) {
    return new ListOf(
        session,
        List.of(header),
        (ironic, id) ->
            texts.apply(ironic, id).stream()
                .map(text -> Map.<String, JsonNode>of(header, TextNode.valueOf(text)))
                .toList());
  }

  @Override
  public void run() {
    session.with(ironic -> output.list(session.out(), headers, rows.apply(ironic, id)));
  }
}
