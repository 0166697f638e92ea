package io.baremetal.testkit.fleet.internal.redfish;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.List;
import java.util.Optional;

/** Answers requests for what all machines of a Redfish service share. */
@FunctionalInterface
interface Service {

  /**
   * The answer; empty if there is nothing at the path.
   *
   * @param rest the path behind the service's own resource; empty for that itself
   */
  Optional<FakeReply.Complete> answer(FakeRequest request, List<String> rest);
}
