package io.baremetal.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.error.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds JSON trees from the events of a YAML parser. Nothing is constructed from tags, nesting is
 * limited while it is read, and what aliases repeat is paid for before it is copied.
 */
final class YamlTrees {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The one tag that does no harm: it makes a text of what looks like something else. */
  private static final String TEXT = "tag:yaml.org,2002:str";

  /** Nodes and characters that all aliases of a stream may repeat, together. */
  private static final long MOST_REPEATED = 1L << 20;

  /** The parser copies what it has not used yet with every buffer: few large ones are linear. */
  private static final int LARGEST_BUFFER = 1 << 20;

  private final Iterator<Event> events;
  private final YamlKeys keys;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final AtomicLong size = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();

  private YamlTrees(String yaml, YamlKeys keys) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(ModelMapper.MAX_CHARACTERS)
            .setBufferSize(Math.min(Math.max(yaml.length(), 1), LARGEST_BUFFER))
            .build();
    this.events = new Parse(settings).parseString(yaml).iterator();
    this.keys = keys;
  }

  /** At most {@code limit} documents that are not empty. */
  static List<YamlDocument> read(String yaml, YamlKeys keys, int limit) {
    if (yaml.length() > ModelMapper.MAX_CHARACTERS) {
      throw refusal(Optional.empty(), "is larger than 16 MiB");
    }
    try {
      return new YamlTrees(yaml, keys).documents(limit);
    } catch (MarkedYamlEngineException e) {
      throw refusal(e.getProblemMark(), "is not YAML" + reason(keys, e));
    } catch (YamlEngineException e) {
      // The parser's text would show the document, which it may not where it comes from a Secret.
      throw refusal(Optional.empty(), "is not YAML: it holds characters that no text has");
    }
  }

  private static String reason(YamlKeys keys, MarkedYamlEngineException e) {
    return keys == YamlKeys.UNIQUE ? ": " + e.getProblem() : "";
  }

  private List<YamlDocument> documents(int limit) {
    List<YamlDocument> documents = new ArrayList<>();
    boolean wanted = true;
    while (wanted && documents.size() < limit && events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        wanted = keys == YamlKeys.UNIQUE;
        Event content = events.next();
        int line = content.getStartMark().map(Mark::getLine).orElse(0) + 1;
        JsonNode tree = node(content, 0);
        anchors.clear();
        if (!tree.isNull()) {
          documents.add(new YamlDocument(line, tree));
        }
      }
    }
    return documents;
  }

  private JsonNode node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return repeat(alias);
    }
    long before = size.getAndIncrement();
    JsonNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar)
            : collection((CollectionStartEvent) event, depth + 1);
    ((NodeEvent) event)
        .getAnchor()
        .ifPresent(anchor -> anchors.put(anchor, new Anchored(node, size.get() - before)));
    return node;
  }

  private JsonNode repeat(AliasEvent alias) {
    Anchored target = anchors.get(alias.getAlias());
    if (target == null) {
      throw refused(
          alias,
          "has the alias "
              + Quoted.text("*" + alias.getAlias())
              + " of something that is not complete before it");
    }
    if (repeated.addAndGet(target.size()) > MOST_REPEATED) {
      throw refused(alias, "repeats too much by its aliases");
    }
    size.addAndGet(target.size());
    return target.node().deepCopy();
  }

  private JsonNode scalar(ScalarEvent scalar) {
    Optional<String> tag = scalar.getTag();
    refuseTag(scalar, tag.filter(named -> !named.equals(TEXT)));
    size.addAndGet(scalar.getValue().length());
    boolean plain = scalar.isPlain() && tag.isEmpty();
    if (plain && YamlScalars.isNotFinite(scalar.getValue())) {
      throw refused(scalar, "has an infinite or undefined number, which JSON cannot write");
    }
    return plain ? YamlScalars.value(scalar.getValue()) : JSON.textNode(scalar.getValue());
  }

  private JsonNode collection(CollectionStartEvent start, int depth) {
    refuseTag(start, start.getTag());
    if (depth > ModelMapper.MAX_DEPTH) {
      throw refused(start, "is nested too deeply");
    }
    return start.getEventId() == Event.ID.MappingStart ? mapping(depth) : sequence(depth);
  }

  private ArrayNode sequence(int depth) {
    ArrayNode array = JSON.arrayNode();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      array.add(node(item, depth));
    }
    return array;
  }

  private ObjectNode mapping(int depth) {
    ObjectNode merged = JSON.objectNode();
    ObjectNode own = JSON.objectNode();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      if (isMerge(key) && keys == YamlKeys.LAST_WINS) {
        mergeOver(key, own, node(events.next(), depth));
      } else if (isMerge(key)) {
        merge(key, merged, node(events.next(), depth));
      } else {
        String name = name(key, depth);
        if (own.has(name) && keys == YamlKeys.UNIQUE) {
          throw refused(key, "has the key " + Quoted.text(name) + " twice");
        }
        own.set(name, node(events.next(), depth));
      }
    }
    return merged.isEmpty() ? own : merged.setAll(own);
  }

  private static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().equals("<<");
  }

  private static void merge(Event at, ObjectNode into, JsonNode from) {
    if (from instanceof ObjectNode object) {
      object.properties().forEach(field -> into.putIfAbsent(field.getKey(), field.getValue()));
    } else if (from instanceof ArrayNode several) {
      several.forEach(one -> merge(at, into, one));
    } else {
      throw refused(at, "merges something that is no mapping");
    }
  }

  /** Lets what is merged win over what stands before it, and the first of several over the rest. */
  private static void mergeOver(Event at, ObjectNode into, JsonNode from) {
    ObjectNode merged = JSON.objectNode();
    merge(at, merged, from);
    into.setAll(merged);
  }

  private String name(Event key, int depth) {
    JsonNode name = node(key, depth);
    if (name.isContainerNode() || name.isNull()) {
      throw refused(key, "has a key that is no plain value");
    }
    return name.asText();
  }

  private static void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      throw refused(
          event,
          "has the tag "
              + Quoted.text(tag.get())
              + "; remove it, for only !!str is read, in front of a text: a value shows its type by"
              + " how it is written");
    }
  }

  private static YamlRefusal refused(Event event, String why) {
    return refusal(event.getStartMark(), why);
  }

  private static YamlRefusal refusal(Optional<Mark> mark, String why) {
    String where =
        mark.map(at -> " (line %d, column %d)".formatted(at.getLine() + 1, at.getColumn() + 1))
            .orElse("");
    return new YamlRefusal(new JsonProblem("", why + where));
  }

  /** Something that an alias may repeat, and what that costs. */
  private record Anchored(JsonNode node, long size) {}
}
