package io.baremetal.api.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;

/**
 * A piece of JSON that the models do not understand but carry along. Immutable, unlike Jackson's
 * trees: what goes in and what comes out are copies. Its text never shows the content, which may be
 * secret for all we know.
 */
@JsonDeserialize(using = RawJson.Reader.class)
public final class RawJson {

  private final JsonNode tree;

  private RawJson(JsonNode tree) {
    this.tree = tree;
  }

  /** Keeps a copy of {@code tree}. */
  public static RawJson of(JsonNode tree) {
    return new RawJson(tree.deepCopy());
  }

  /** A copy of the content, the caller's to change. */
  public JsonNode toTree() {
    return tree.deepCopy();
  }

  @JsonValue
  JsonNode tree() {
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawJson that && tree.equals(that.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  @Override
  public String toString() {
    return "RawJson(" + tree.getNodeType() + ")";
  }

  /** Reads whatever comes, null included. */
  static final class Reader extends StdDeserializer<RawJson> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(RawJson.class);
    }

    @Override
    public RawJson deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return new RawJson(context.readTree(json).deepCopy());
    }

    @Override
    public RawJson getNullValue(DeserializationContext context) {
      return new RawJson(NullNode.getInstance());
    }
  }
}
