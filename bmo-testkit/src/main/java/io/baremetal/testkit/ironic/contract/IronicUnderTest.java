package io.baremetal.testkit.ironic.contract;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.function.BooleanSupplier;

/** A server that the contract is tested on. */
public interface IronicUnderTest {

  /** Sends a request, path and query as given, and waits for the whole answer. */
  FakeReply.Complete send(FakeRequest request);

  /**
   * Lets time pass until the condition holds.
   *
   * @throws AssertionError if that takes much too long
   */
  void await(BooleanSupplier condition);
}
