package io.baremetal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@BareMetalTest
class BareMetalExtensionTest {

  private FakeCluster before;

  @BeforeEach
  void remember(FakeCluster cluster) {
    before = cluster;
  }

  @Test
  void givesPartsOfOneWorld(
      TestBed bed, FakeCluster cluster, FakeIronic ironic, TestClock time, FaultPlan faults) {
    assertThat(cluster).isSameAs(bed.cluster()).isSameAs(before);
    assertThat(ironic).isSameAs(bed.ironic());
    assertThat(time).isSameAs(bed.time());
    assertThat(faults).isSameAs(bed.faults()).isSameAs(ironic.faults()).isSameAs(cluster.faults());
  }

  @RepeatedTest(2)
  void sharesNothing_withOtherTests(FakeCluster cluster) {
    assertThat(cluster.get("ConfigMap", "default", "left")).isEmpty();
    cluster.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: left}}");
  }

  @Test
  void givesAClientOfTheCluster(FakeCluster cluster, KubernetesClient kubernetes) {
    kubernetes
        .namespaces()
        .resource(new NamespaceBuilder().withNewMetadata().withName("made").endMetadata().build())
        .create();
    assertThat(cluster.get("Namespace", "", "made")).isPresent();
  }

  @Test
  void givesAClientOfIronic(TestBed bed, OkHttpClient http) throws IOException {
    assertThat(status(bed, http)).isEqualTo(200);
    bed.faults().when(FaultPlan.request("GET", "/v1/nodes")).times(1).then(Fault.status(503));
    assertThat(status(bed, http)).isEqualTo(503);
    assertThat(bed.ironic().calls().total()).isEqualTo(1);
  }

  private static int status(TestBed bed, OkHttpClient http) throws IOException {
    Request nodes = new Request.Builder().url(bed.ironicUrl() + "/v1/nodes").build();
    try (Response response = http.newCall(nodes).execute()) {
      return response.code();
    }
  }
}
