package io.baremetal.ironic.shard;

import java.util.List;

/** The shards that nodes are in. Since API 1.82. Thread-safe. */
public interface Shards {

  /** All of them, and one without a name for the nodes that are in none. */
  List<Shard> list();
}
