package io.baremetal.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes JSON trees as YAML that means the same to readers of YAML 1.1 and of YAML 1.2. */
final class YamlWriter {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder().setWidth(120).setSplitLines(false).build();

  /** Line and paragraph separator, and the byte order mark. */
  private static final String ODD = "\u2028\u2029\ufeff";

  private static final ImplicitTuple NO_TAG = new ImplicitTuple(true, true);

  private final List<Event> events = new ArrayList<>();

  private YamlWriter() {}

  static String write(List<JsonNode> documents) {
    YamlWriter writer = new YamlWriter();
    writer.events.add(new StreamStartEvent());
    documents.forEach(document -> writer.document(document, documents.size() > 1));
    writer.events.add(new StreamEndEvent());
    return new Present(SETTINGS).emitToString(writer.events.iterator());
  }

  private void document(JsonNode tree, boolean marked) {
    events.add(new DocumentStartEvent(marked, Optional.empty(), Map.of()));
    node(tree);
    events.add(new DocumentEndEvent(false));
  }

  private void node(JsonNode tree) {
    if (tree.isObject()) {
      events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, flow(tree)));
      tree.properties()
          .forEach(
              field -> {
                text(field.getKey());
                node(field.getValue());
              });
      events.add(new MappingEndEvent());
    } else if (tree.isArray()) {
      events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, flow(tree)));
      tree.forEach(this::node);
      events.add(new SequenceEndEvent());
    } else if (tree.isTextual()) {
      text(tree.textValue());
    } else {
      scalar(tree.asText(), ScalarStyle.PLAIN);
    }
  }

  private static FlowStyle flow(JsonNode container) {
    return container.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  /** Quoted where a reader would take it for something else; several lines as a block. */
  private void text(String text) {
    boolean misread =
        !YamlScalars.value(text).isTextual() || YamlScalars.isNotFinite(text) || text.equals("<<");
    if (misread || !text.chars().allMatch(YamlWriter::isOrdinary)) {
      scalar(text, ScalarStyle.DOUBLE_QUOTED);
    } else {
      scalar(text, isBlock(text) ? ScalarStyle.LITERAL : plainOrQuoted(text));
    }
  }

  private static boolean isBlock(String text) {
    return text.indexOf('\n') > 0 && text.charAt(0) != ' ';
  }

  private static ScalarStyle plainOrQuoted(String text) {
    return text.indexOf('\n') >= 0 ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
  }

  /** Not so are characters that some reader takes for a line break, or for none at all. */
  private static boolean isOrdinary(int c) {
    return c == '\n' || (c >= ' ' && !Character.isISOControl(c) && ODD.indexOf(c) < 0);
  }

  private void scalar(String text, ScalarStyle style) {
    // Half of a surrogate pair is no character: it becomes a question mark.
    String written = new String(text.getBytes(UTF_8), UTF_8);
    events.add(new ScalarEvent(Optional.empty(), Optional.empty(), NO_TAG, written, style));
  }
}
