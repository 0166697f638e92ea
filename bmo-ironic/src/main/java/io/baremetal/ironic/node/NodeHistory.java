package io.baremetal.ironic.node;

import io.baremetal.ironic.paging.Pages;

/** What happened to one node, as far as Ironic keeps it. Since API 1.78. */
public interface NodeHistory {

  /** All entries with all fields, oldest first. */
  Pages<HistoryEntry> list();

  /** The newest entries first, with all fields. */
  Pages<HistoryEntry> newestFirst();

  /** One entry by its UUID. */
  HistoryEntry get(String uuid);
}
