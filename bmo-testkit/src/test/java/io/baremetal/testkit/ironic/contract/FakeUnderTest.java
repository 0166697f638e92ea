package io.baremetal.testkit.ironic.contract;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The fake, as a server that the contract is tested on. */
final class FakeUnderTest implements IronicUnderTest {

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();

  @Override
  public FakeReply.Complete send(FakeRequest request) {
    time.advance(Duration.ofMillis(1));
    return (FakeReply.Complete) ironic.handle(request);
  }

  @Override
  public void await(BooleanSupplier condition) {
    int tries = 0;
    while (!condition.getAsBoolean()) {
      if (++tries > 10_000) {
        throw new AssertionError("The condition did not hold in time; " + ironic.nodes());
      }
      time.advance(Duration.ofSeconds(1));
    }
  }
}
