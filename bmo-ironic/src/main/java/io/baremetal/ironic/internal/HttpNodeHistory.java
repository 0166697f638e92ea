package io.baremetal.ironic.internal;

import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.node.HistoryEntry;
import io.baremetal.ironic.node.NodeHistory;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
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
    return list(ListOptions.full());
  }

  @Override
  public Pages<HistoryEntry> newestFirst() {
    return list(ListOptions.builder().detail(true).sortBy("-created_at").build());
  }

  @Override
  public Pages<HistoryEntry> list(ListOptions options) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.NODE_HISTORY, node.text());
    NodeCalls.listing(call, options, Kind.OTHER_FIELD);
    return Lists.paged(caller, call.build(), "history", "uuid", HistoryEntry::of);
  }

  @Override
  public HistoryEntry get(String uuid) {
    return HistoryEntry.of(
        caller.object(ApiCall.of("GET", Routes.NODE_HISTORY_ENTRY, node.text(), uuid).build()));
  }
}
