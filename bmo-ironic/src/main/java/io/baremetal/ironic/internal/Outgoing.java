package io.baremetal.ironic.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call on its way through the pipeline, with the headers that it has collected.
 *
 * @param call what is asked
 * @param id the same for all attempts; both sides log it
 * @param scope who may cancel it
 * @param headers by name; may hold credentials
 */
record Outgoing(ApiCall call, String id, CallScope scope, Map<String, String> headers) {

  Outgoing {
    headers = Map.copyOf(headers);
  }

  Outgoing withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Outgoing(call, id, scope, more);
  }

  /** No header values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
