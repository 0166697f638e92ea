package io.baremetal.ironic.node;

import java.util.Locale;

/** What a query for nodes may ask so that the answer is what it seems to be. */
final class NodeQueryRules {

  private NodeQueryRules() {}

  static void check(NodeQuery query) {
    boolean shown = query.detail() || query.fields().contains("conductor");
    if (query.otherFilters().containsKey("conductor")
        || (query.conductor().isPresent() && !shown)) {
      throw new IllegalArgumentException(
          "Ironic filters by conductor after it made the pages, so some would be short or empty;"
              + " set conductor(...) and list with detail or with the field conductor");
    }
    query.parent().filter(parent -> !parent.isUuid()).ifPresent(NodeQueryRules::refuseName);
    for (String shard : query.shards()) {
      if (!shard.equals(shard.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "Ironic looks for shards in lower case only, so \"" + shard + "\" would find nothing");
      }
    }
  }

  private static void refuseName(NodeRef parent) {
    throw new IllegalArgumentException(
        "Ironic finds parts by the UUID of their parent only, not by the name " + parent);
  }
}
