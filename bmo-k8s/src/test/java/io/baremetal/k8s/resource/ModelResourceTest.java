package io.baremetal.k8s.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

class ModelResourceTest {

  private final FakeCluster server = TestClusters.withHosts();

  @Test
  void readsHost_throughClient() {
    server.apply(TestClusters.host("demo"));
    BareMetalHost host =
        BareMetalHosts.in(client()).inNamespace("metal3").withName("demo").get().host();

    assertThat(host.spec().online()).contains(true);
    assertThat(host.metadata().uid()).isPresent();
  }

  @Test
  void createsAndEditsHost_throughClient() {
    BareMetalHost host = BareMetalHost.builder().build();
    BareMetalHostResource envelope = BareMetalHostResource.of(host);
    envelope.getMetadata().setName("demo");
    BareMetalHosts.in(client()).inNamespace("metal3").resource(envelope).create();
    BareMetalHosts.in(client())
        .inNamespace("metal3")
        .withName("demo")
        .edit(
            old ->
                BareMetalHostResource.of(
                    old.host().toBuilder()
                        .spec(old.host().spec().toBuilder().online(true).build())
                        .build()));

    assertThat(
            server
                .get("BareMetalHost", "metal3", "demo")
                .orElseThrow()
                .at("/spec/online")
                .asBoolean())
        .isTrue();
    assertThat(BareMetalHosts.in(client()).inAnyNamespace().list().getItems()).hasSize(1);
  }

  @Test
  void keepsItsOwnForm_whateverTheMapperOfTheClient() {
    server.apply(TestClusters.host("demo"));
    server.patch(
        "BareMetalHost", "metal3", "demo", "{spec: {bootMACAddress: '00:00:00:00:00:01'}}");
    ObjectMapper odd =
        new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX);
    KubernetesClient client =
        Fabric8Clients.inProcessBuilder(server)
            .withKubernetesSerialization(new KubernetesSerialization(odd, true))
            .build();

    BareMetalHostResource read =
        BareMetalHosts.in(client).inNamespace("metal3").withName("demo").get();
    assertThat(read.host().spec().bootMacAddress()).contains("00:00:00:00:00:01");
    assertThat(client.getKubernetesSerialization().asJson(read)).contains("\"bootMACAddress\"");
  }

  private KubernetesClient client() {
    return Fabric8Clients.onOneThread(server);
  }
}
