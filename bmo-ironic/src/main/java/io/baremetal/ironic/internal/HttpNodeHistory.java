package io.baremetal.ironic.internal;

import io.baremetal.ironic.node.HistoryEntry;
import io.baremetal.ironic.node.NodeHistory;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Pages;

/** {@link NodeHistory} over HTTP. */
final class HttpNodeHistory implements NodeHistory {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeHistory(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public Pages<HistoryEntry> list() {
    return pages(call());
  }

  @Override
  public Pages<HistoryEntry> newestFirst() {
    return pages(call().query("sort_key", "created_at").query("sort_dir", "desc"));
  }

  @Override
  public HistoryEntry get(String uuid) {
    return HistoryEntry.of(
        caller.object(ApiCall.of("GET", Routes.NODE_HISTORY_ENTRY, node.text(), uuid).build()));
  }

  private ApiCall.Builder call() {
    return ApiCall.of("GET", Routes.NODE_HISTORY, node.text()).query("detail", "True");
  }

  private Pages<HistoryEntry> pages(ApiCall.Builder call) {
    return Lists.paged(caller, call.build(), "history", "uuid", HistoryEntry::of);
  }
}
