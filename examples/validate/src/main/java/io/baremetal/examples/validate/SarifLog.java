package io.baremetal.examples.validate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.rule.RuleCatalogue;
import io.baremetal.api.validation.Rule;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** A review as SARIF 2.1.0 ({@code oasis-tcs/sarif-spec}). */
final class SarifLog {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifLog() {}

  static String of(Review review) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "bmo-validate");
    rules(review, driver.putArray("rules"));
    ArrayNode results = run.putArray("results");
    review.remarks().forEach(remark -> result(remark, results.addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void rules(Review review, ArrayNode rules) {
    Set<String> ids = new LinkedHashSet<>();
    review.remarks().forEach(remark -> ids.add(remark.finding().rule()));
    for (String id : ids) {
      RuleCatalogue.find(id).ifPresent(rule -> rule(rule, rules.addObject()));
    }
  }

  private static void rule(Rule<?> rule, ObjectNode described) {
    described.put("id", rule.id());
    described.putObject("shortDescription").put("text", rule.meaning());
    described.putObject("help").put("text", rule.fix());
  }

  private static void result(Remark remark, ObjectNode result) {
    result.put("ruleId", remark.finding().rule());
    result.put("level", remark.level());
    result
        .putObject("message")
        .put("text", remark.finding().field() + ": " + remark.finding().message());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode place = location.putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", reference(remark.manifest().file()));
    place.putObject("region").put("startLine", remark.manifest().line());
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", remark.manifest().object() + " " + remark.finding().field());
  }

  /** The name of a file as a URI reference, in which a blank or a percent sign must be escaped. */
  private static String reference(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte b : file.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      uri.append(
          plain || "-._~/".indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return uri.toString();
  }
}
