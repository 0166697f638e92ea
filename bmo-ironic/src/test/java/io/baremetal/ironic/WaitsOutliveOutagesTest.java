package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.allocation.AllocationState;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.error.WaitTimeoutException;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.wait.WaitOptions;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wait goes on while Ironic, or the proxy before it, is restarted. */
final class WaitsOutliveOutagesTest {

  private static final WaitOptions AN_HOUR = WaitOptions.within(Duration.ofHours(1));
  private static final NodeRef NODE = NodeRef.of(UUID);

  private final IronicStub ironic = new IronicStub();
  private final LeapingScheduler time = new LeapingScheduler();
  private final IronicClient client =
      ironic.client().scheduler(time).nanoTime(time::nanoTime).build();

  WaitsOutliveOutagesTest() throws IOException {
    ironic.versions("1.1", "1.115");
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
    time.shutdownNow();
  }

  private void outage() {
    ironic
        .answer(502, "<html>bad gateway</html>")
        .answer(503, "")
        .answer(504, "")
        .answer(
            new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
                .build());
  }

  @Test
  void forANode() {
    outage();
    ironic.answer(200, "{\"uuid\":\"%s\",\"provision_state\":\"active\"}".formatted(UUID));

    assertThat(client.waits().untilState(NODE, ProvisionState.ACTIVE, AN_HOUR).uuid())
        .isEqualTo(UUID);
  }

  @Test
  void forAnAllocation() {
    ironic.answer(200, "{\"uuid\":\"a\",\"state\":\"allocating\"}");
    outage();
    ironic.answer(200, "{\"uuid\":\"a\",\"state\":\"active\"}");

    assertThat(client.waits().untilAllocated("a", AN_HOUR).state())
        .contains(AllocationState.ACTIVE);
  }

  @Test
  void saysWhy_whenThereWillBeNoNode() {
    ironic.answer(200, "{\"uuid\":\"a\",\"state\":\"error\",\"last_error\":\"none is free\"}");

    assertThatThrownBy(() -> client.waits().untilAllocated("a", AN_HOUR))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("none is free");
  }

  @Test
  void saysWhatStoodInTheWay_whenTheOutageOutlivesTheWait() {
    ironic.answer(200, "{\"uuid\":\"a\",\"state\":\"allocating\"}");
    ironic.answer(503, "");

    assertThatThrownBy(
            () -> client.waits().untilAllocated("a", WaitOptions.within(Duration.ofMillis(1))))
        .isInstanceOf(WaitTimeoutException.class)
        .hasMessageContaining("allocating")
        .hasMessageContaining("503");
  }

  @Test
  void ends_whenIronicItselfFails() {
    ironic.answer(500, "{\"error_message\":\"out of disk\"}");

    assertThatThrownBy(() -> client.waits().untilState(NODE, ProvisionState.ACTIVE, AN_HOUR))
        .isInstanceOf(ServerFaultException.class)
        .hasMessageContaining("out of disk");
  }
}
