package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.ironic.json.JsonValues;
import java.util.Map;

/**
 * What a machine reads at its first start. Holds secrets, so it never shows its content.
 *
 * <p>Immutable.
 */
public final class ConfigDrive {

  private final JsonNode json;

  private ConfigDrive(JsonNode json) {
    this.json = json;
  }

  /**
   * Parts from which Ironic builds the drive.
   *
   * @param parts {@code meta_data}, {@code network_data}, {@code user_data} and {@code
   *     vendor_data}; an empty map makes a drive with nothing in it
   */
  public static ConfigDrive of(Map<String, ?> parts) {
    return new ConfigDrive(JsonValues.toTree(parts));
  }

  /** The same, with the parts as JSON; copied. */
  public static ConfigDrive of(ObjectNode parts) {
    return new ConfigDrive(parts.deepCopy());
  }

  /** A finished drive: its URL, or a gzipped ISO image in base64. */
  public static ConfigDrive ofText(String urlOrBase64) {
    return new ConfigDrive(TextNode.valueOf(urlOrBase64));
  }

  /** As Ironic wants it; a copy. Secret. */
  public JsonNode json() {
    return json.deepCopy();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfigDrive drive && json.equals(drive.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Nothing of the content. */
  @Override
  public String toString() {
    return "ConfigDrive{******}";
  }
}
