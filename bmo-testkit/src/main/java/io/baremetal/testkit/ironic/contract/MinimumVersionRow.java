package io.baremetal.testkit.ironic.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of the table of minimum versions, as the table itself explains it.
 *
 * @param since the first version
 * @param feature the name
 * @param state the state of a node made for the request; empty when any node will do
 * @param request method, path and body; empty for fields and for what cannot be asked
 * @param answerBefore to the request, one version earlier
 * @param answerSince to the request
 */
record MinimumVersionRow(
    String since,
    String feature,
    String state,
    String request,
    String answerBefore,
    String answerSince) {

  static Stream<MinimumVersionRow> all() {
    return table()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(MinimumVersionRow::parse);
  }

  private static String table() {
    try (InputStream file = MinimumVersionRow.class.getResourceAsStream("minimum-versions.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MinimumVersionRow parse(String line) {
    String[] parts = line.split(" ; ", -1);
    String[] head = parts[0].split(" +", 2);
    if (parts.length == 1) {
      return new MinimumVersionRow(head[0], head[1], "", "", "", "");
    }
    boolean inState = parts[1].startsWith("@");
    String[] request = parts[1].split(" ", 2);
    return new MinimumVersionRow(
        head[0],
        head[1],
        inState ? request[0].substring(1) : "",
        inState ? request[1] : parts[1],
        parts[2],
        parts[3]);
  }

  /** The version before the first. */
  String before() {
    return "1." + (Integer.parseInt(since.substring(2)) - 1);
  }

  /** Whether it is a field that is shown. */
  boolean isField() {
    return request.isEmpty() && feature.contains(" field ");
  }

  /** Whether a server without hardware can tell. */
  boolean isTested() {
    return isField() || !request.isEmpty();
  }

  /** The kind of thing that has the field. */
  String resource() {
    return feature.substring(0, feature.indexOf(' '));
  }

  /** The field's own name. */
  String name() {
    return feature.substring(feature.lastIndexOf(' ') + 1);
  }
}
