package io.baremetal.testkit.cluster.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import org.jspecify.annotations.Nullable;

/** One version of one object. Its tree is never changed again: readers copy before they change. */
public final class StoredObject {

  private final ObjectKey key;
  private final ObjectNode tree;
  private final long version;
  private volatile @Nullable String json;

  /**
   * Takes the tree over.
   *
   * @param version the version that the tree carries; 0 for a dry run
   */
  public StoredObject(ObjectNode tree, long version) {
    this.key = Meta.of(tree).key();
    this.tree = tree;
    this.version = version;
  }

  /** Namespace and name. */
  public ObjectKey key() {
    return key;
  }

  /** The tree; to be read only. */
  public ObjectNode tree() {
    return tree;
  }

  /** A copy of the tree that the caller may change. */
  public ObjectNode copy() {
    return tree.deepCopy();
  }

  /** Its metadata; to be read only. */
  public Meta meta() {
    return Meta.of(tree);
  }

  /** The cluster-wide version of the write that made it. */
  public long version() {
    return version;
  }

  /** Compact JSON, written once however many read it. */
  public String json() {
    String text = json;
    if (text == null) {
      text = Documents.text(tree);
      json = text;
    }
    return text;
  }
}
