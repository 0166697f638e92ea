package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads what users put into Secrets as YAML (of which JSON is a part) into JSON objects. Only the
 * first document counts; a later key of the same name wins; {@code <<} merges.
 */
final class YamlObjects {

  private static final int MAX_NODES = 100_000;
  private static final int MAX_DEPTH = 100;

  private final String what;
  private final Deque<Node> open = new ArrayDeque<>();
  private int nodes;

  private YamlObjects(String what) {
    this.what = what;
  }

  /**
   * The mapping in {@code text}; empty when there is no document, or only {@code null}.
   *
   * @param what names the text in messages, for example {@code network data}; messages never quote
   *     the text, which may be secret
   * @throws ProvisionerException if it is no YAML, or no mapping
   */
  static ObjectNode parse(String what, String text) {
    return new YamlObjects(what).parse(text);
  }

  private ObjectNode parse(String text) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new YamlScalars()).setAllowDuplicateKeys(true).build();
    try {
      Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
      JsonNode document =
          documents.hasNext() ? convert(documents.next()) : JsonNodeFactory.instance.nullNode();
      if (document.isNull()) {
        return JsonNodeFactory.instance.objectNode();
      }
      if (document instanceof ObjectNode object) {
        return object;
      }
      throw refused("must be a mapping of names to values");
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
      throw refused("is not valid YAML" + where);
    } catch (YamlEngineException e) {
      throw refused("is not valid YAML");
    }
  }

  private JsonNode convert(Node node) {
    if (++nodes > MAX_NODES || open.size() > MAX_DEPTH) {
      throw refused("is too large or nested too deeply");
    }
    if (node instanceof AnchorNode alias) {
      return convert(alias.getRealNode());
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (open.contains(node)) {
      throw refused("contains an anchor that refers to itself");
    }
    open.push(node);
    JsonNode converted =
        node instanceof MappingNode mapping ? mapping(mapping) : sequence((SequenceNode) node);
    open.pop();
    return converted;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    return scalar.getTag().equals(YamlScalars.PLAIN)
        ? YamlScalars.value(scalar.getValue())
        : JsonNodeFactory.instance.textNode(scalar.getValue());
  }

  private ArrayNode sequence(SequenceNode sequence) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    sequence.getValue().forEach(item -> array.add(convert(item)));
    return array;
  }

  private ObjectNode mapping(MappingNode mapping) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      JsonNode value = convert(entry.getValueNode());
      if (isMerge(entry.getKeyNode())) {
        merge(merged, value);
      } else {
        own.set(key(entry.getKeyNode()), value);
      }
    }
    merged.setAll(own);
    return merged;
  }

  private static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.getTag().equals(YamlScalars.PLAIN)
        && scalar.getValue().equals("<<");
  }

  private void merge(ObjectNode into, JsonNode from) {
    if (from instanceof ObjectNode object) {
      object.properties().forEach(field -> into.putIfAbsent(field.getKey(), field.getValue()));
    } else if (from instanceof ArrayNode several) {
      several.forEach(one -> merge(into, one));
    } else {
      throw refused("merges something that is no mapping");
    }
  }

  private String key(Node key) {
    if (key instanceof ScalarNode scalar) {
      return scalar(scalar).asText();
    }
    throw refused("has a key that is no plain value");
  }

  private ProvisionerException refused(String why) {
    return new ProvisionerException("The " + what + " " + why + "; correct the Secret it is in");
  }
}
