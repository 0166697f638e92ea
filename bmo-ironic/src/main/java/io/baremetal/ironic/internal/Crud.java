package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls that every kind of resource has. Thread-safe.
 *
 * @param <T> the view
 */
final class Crud<T> {

  private final ApiCaller caller;
  private final ResourceKind kind;
  private final Function<ObjectNode, T> view;

  Crud(ApiCaller caller, ResourceKind kind, Function<ObjectNode, T> view) {
    this.caller = caller;
    this.kind = kind;
    this.view = view;
  }

  /** A list with its options; further arguments may be added. */
  ApiCall.Builder listing(ListOptions options) {
    ApiCall.Builder call = ApiCall.of("GET", kind.list());
    call.needs(MicroversionTable.ofAll(kind.filters(), options.filters().keySet()));
    NodeCalls.listing(call, options, kind.fields());
    return call;
  }

  /** A filter with what it needs; nothing when it has no value. */
  void filter(ApiCall.Builder call, String name, Optional<?> value) {
    if (value.isPresent()) {
      call.query(name, value).needs(MicroversionTable.of(kind.filters(), name));
    }
  }

  Pages<T> pages(ApiCall.Builder call) {
    return Lists.paged(caller, call.build(), kind.key(), "uuid", view);
  }

  T get(String id) {
    return view.apply(caller.object(ApiCall.of("GET", kind.item(), id).build()));
  }

  T create(ObjectNode body) {
    return view.apply(
        caller.object(
            ApiCall.of("POST", kind.list())
                .body(body)
                .needs(MicroversionTable.ofAll(kind.fields(), Json.fieldNames(body)))
                .build()));
  }

  T update(String id, JsonPatch patch) {
    return view.apply(
        caller.object(
            ApiCall.of("PATCH", kind.item(), id)
                .body(patch.toJson())
                .needs(MicroversionTable.ofAll(kind.fields(), patch.fields()))
                .build()));
  }

  void delete(String id) {
    caller.run(ApiCall.of("DELETE", kind.item(), id).build());
  }
}
