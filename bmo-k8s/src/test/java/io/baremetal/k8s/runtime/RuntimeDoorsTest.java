package io.baremetal.k8s.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.error.LeaseLostException;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.time.TestClock;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The runtime as an embedder uses it: a controller of one's own in a few lines. */
class RuntimeDoorsTest {

  private final TestClock time = TestClock.create();
  private final FakeCluster server = TestClusters.prepared().clock(time.clock()).start();
  private final KubernetesClient client = Fabric8Clients.onOneThread(server);
  private final List<String> log = new ArrayList<>();

  @Test
  void reconcilesWhatChanges_withHubAndLoop() {
    ControlLoop<ResourceKey> loop =
        new ControlLoop<>(
            key -> {
              log.add("pass " + key);
              return Reconciled.done();
            },
            ControlLoopTest.context(time),
            2);
    InformerHub hub = InformerHub.on(client, ControlLoopTest.context(time));
    ResourceCache hosts =
        hub.follow(
            ResourceKind.BARE_METAL_HOST,
            ResourceSelection.inNamespace("metal3"),
            change -> loop.add(change.key(), Lane.EVENT));
    loop.resume();
    time.runUntilIdle();
    assertThat(hosts.synced()).isDone();
    server.apply(TestClusters.host("demo"));
    time.runUntilIdle();

    assertThat(log).containsExactly("pass metal3/demo");
    assertThat(hosts.keys()).containsExactly(new ResourceKey("metal3", "demo"));
    hub.close();
    assertThat(server.openWatches()).isZero();
  }

  @Test
  void leadsAndGuards_byLease() {
    LeaseElector elector = elector("one");
    assertThatThrownBy(() -> elector.guard().check(Duration.ofSeconds(1)))
        .isInstanceOf(LeaseLostException.class);
    elector.start();
    time.runUntilIdle();

    elector.guard().check(Duration.ofSeconds(10));
    assertThat(elector.leads()).isTrue();
    elector.close();
    assertThat(log).containsExactly("one gained", "one lost");
    assertThat(lease().at("/spec/renewTime").isMissingNode()).isFalse();
    assertThat(lease().at("/spec/holderIdentity").isMissingNode()).isTrue();
  }

  private JsonNode lease() {
    return server.get("Lease", "metal3", "baremetal-operator").orElseThrow();
  }

  private LeaseElector elector(String identity) {
    LeaseSettings settings = LeaseSettings.builder().identity(identity).namespace("metal3").build();
    return LeaseElector.on(
        client,
        settings,
        ControlLoopTest.context(time),
        new LeadershipListener() {
          @Override
          public void gained() {
            log.add(identity + " gained");
          }

          @Override
          public void lost() {
            log.add(identity + " lost");
          }
        });
  }
}
