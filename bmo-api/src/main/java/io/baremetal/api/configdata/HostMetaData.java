package io.baremetal.api.configdata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Metadata that every machine gets at its first boot, whatever its owner adds: the uid of the host
 * object, its name (also as host name, in both spellings that cloud-init knows) and its namespace.
 *
 * @param uid uid of the host object
 * @param name name of the host object
 * @param namespace namespace of the host object
 */
public record HostMetaData(String uid, String name, String namespace) {

  /** The metadata that we add, as a new tree. */
  public ObjectNode toTree() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("uuid", uid)
        .put("metal3-namespace", namespace)
        .put("metal3-name", name)
        .put("local-hostname", name)
        .put("local_hostname", name)
        .put("name", name);
  }

  /** The same with the owner's metadata over it, key by key: the owner wins. */
  public ObjectNode with(ObjectNode own) {
    return toTree().setAll(own.deepCopy());
  }
}
