package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Optional;

/**
 * A request about one machine.
 *
 * @param power the machine, with its switch
 * @param rest the path behind the machine's own resource; empty for that itself
 * @param request the whole request
 */
record Ask(PowerSwitch power, List<String> rest, FakeRequest request) {

  /** Answers requests for one kind of resource; empty if there is nothing at the path. */
  @FunctionalInterface
  interface Resource {
    Optional<FakeReply.Complete> answer(Ask ask);
  }

  SimMachine machine() {
    return power.machine();
  }

  MachineState state() {
    return machine().state();
  }

  /** Its path from the root on: the id of the resource in Redfish. */
  String path() {
    return "/" + String.join("/", request.segments());
  }

  /** The first part of the rest; empty text if there is none. */
  String first() {
    return rest.isEmpty() ? "" : rest.get(0);
  }

  /** The last part of the rest; empty text if there is none. */
  String last() {
    return rest.isEmpty() ? "" : rest.get(rest.size() - 1);
  }

  /** Whether the rest has so many parts. */
  boolean hasDepth(int depth) {
    return rest.size() == depth;
  }

  boolean isGet() {
    return request.method().equals("GET");
  }

  boolean isPatch() {
    return request.method().equals("PATCH");
  }

  boolean isPost() {
    return request.method().equals("POST");
  }

  /** The body; an empty object if there is none. */
  JsonNode body() {
    return request.body().length == 0 ? Json.object() : Json.parse(request.bodyText());
  }
}
