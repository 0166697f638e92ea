package io.baremetal.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.fabric8.InProcessHttpClientFactory;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trouble between a client and the cluster. */
final class FakeClusterFaultsTest {

  private final FakeCluster cluster = FakeCluster.start();
  private final List<Duration> delays = new ArrayList<>();
  private final KubernetesClient client =
      Fabric8Clients.inProcessBuilder(cluster)
          .withHttpClientFactory(new InProcessHttpClientFactory(cluster, delays::add))
          .build();

  @AfterEach
  void close() {
    client.close();
    cluster.close();
  }

  private ConfigMap create() {
    return client
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("one")
                .withNamespace("default")
                .endMetadata()
                .build())
        .create();
  }

  private void when(String method, Fault fault) {
    cluster.faults().when(FaultPlan.request(method, ".*/configmaps.*")).times(1).then(fault);
  }

  @Test
  void takesEffectUnknownToTheClient_whenReplyIsLost() {
    when("POST", Fault.lostReply());
    assertThatThrownBy(this::create)
        .isInstanceOf(KubernetesClientException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(cluster.get("ConfigMap", "default", "one")).isPresent();
    assertThat(cluster.traffic().count("create", "configmaps")).isEqualTo(1);
  }

  @Test
  void leavesNoTrace_whenRequestIsLost() {
    when("POST", Fault.lostRequest());
    assertThatThrownBy(this::create).hasCauseInstanceOf(IOException.class);
    assertThat(cluster.get("ConfigMap", "default", "one")).isEmpty();
    assertThat(create().getMetadata().getUid()).isNotBlank();
  }

  @Test
  void failsWithTheStatus_whenServerIsBusy() {
    when("POST", Fault.status(503));
    assertThatThrownBy(this::create)
        .isInstanceOfSatisfying(
            KubernetesClientException.class, e -> assertThat(e.getCode()).isEqualTo(503));
  }

  @Test
  void reportsTheDelay_whenReplyIsLate() {
    when("POST", Fault.delay(Duration.ofSeconds(3)));
    create();
    assertThat(delays).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void timesOut_whenReplyIsLaterThanTheClientWaits() {
    when("POST", Fault.delay(Duration.ofMinutes(5)));
    assertThatThrownBy(this::create).hasRootCauseInstanceOf(IOException.class);
    assertThat(cluster.get("ConfigMap", "default", "one")).isPresent();
  }
}
