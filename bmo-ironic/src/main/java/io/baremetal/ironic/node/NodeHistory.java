package io.baremetal.ironic.node;

import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** What happened to one node, as far as Ironic keeps it. Since API 1.78. */
public interface NodeHistory {

  /** All entries with all fields, oldest first. */
  Pages<HistoryEntry> list();

  /** The newest entries first, with all fields. */
  Pages<HistoryEntry> newestFirst();

  /**
   * Entries as the options say; their {@code detail} decides whether all fields are shown or those
   * that tell when, how bad and what. There are no filters.
   */
  Pages<HistoryEntry> list(ListOptions options);

  /** One entry by its UUID. */
  HistoryEntry get(String uuid);
}
