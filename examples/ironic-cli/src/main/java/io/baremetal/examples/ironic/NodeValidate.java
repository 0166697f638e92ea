package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.NodeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ironic node validate}. */
@Command(mixinStandardHelpOptions = true, description = "Says what a machine still lacks.")
final class NodeValidate implements Runnable {

  private static final List<String> HEADERS = List.of("Interface", "Result", "Reason");

  private final Session session;

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "NODE", description = "UUID or name.")
  private String node = "";

  NodeValidate(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic -> {
          ObjectNode verdicts = ironic.nodes().on(NodeRef.of(node)).validate().json();
          Map<String, JsonNode> sorted = new TreeMap<>();
          verdicts.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
          output.list(
              session.out(),
              HEADERS,
              sorted.entrySet().stream().map(one -> row(verdicts, one)).toList());
        });
  }

  private static Map<String, JsonNode> row(ObjectNode any, Map.Entry<String, JsonNode> one) {
    Map<String, JsonNode> row = new LinkedHashMap<>();
    row.put("Interface", any.textNode(one.getKey()));
    row.put("Result", one.getValue().path("result"));
    JsonNode reason = one.getValue().path("reason");
    row.put("Reason", reason.isTextual() ? reason : any.textNode(""));
    return row;
  }
}
