package io.baremetal.testkit.fabric8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.FakeCluster;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fabric8's own client must be able to do, whichever way it reaches the cluster. */
abstract class Fabric8Contract {

  private final FakeCluster cluster = FakeCluster.start();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private KubernetesClient client;

  abstract KubernetesClient connect(FakeCluster cluster);

  abstract KubernetesClient connect(FakeCluster cluster, Config config);

  @BeforeEach
  void connect() {
    client = connect(cluster);
  }

  @AfterEach
  void close() {
    client.close();
    cluster.close();
  }

  private ConfigMap configMap(String name, String value) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .addToData("key", value)
        .build();
  }

  private void create(String name) {
    client.resource(configMap(name, "first")).create();
  }

  private void edit(String name, String value) {
    client
        .configMaps()
        .withName(name)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"key\":\"" + value + "\"}}");
  }

  /** On a busy machine fabric8 takes many seconds to load what reads its first event. */
  private String next() throws InterruptedException {
    return seen.poll(1, TimeUnit.MINUTES);
  }

  @Test
  void createsReadsAndDeletes_whenObjectIsNew() {
    create("one");
    ConfigMap read = client.configMaps().withName("one").get();
    assertThat(read.getData()).containsEntry("key", "first");
    assertThat(read.getMetadata().getUid()).isNotBlank();
    assertThat(client.configMaps().withName("one").delete()).isNotEmpty();
    assertThat(client.configMaps().withName("one").get()).isNull();
  }

  @Test
  void mergesTexts_whenSecretHasStringData() {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("bmc")
                .endMetadata()
                .addToStringData("password", "p")
                .build())
        .create();
    assertThat(client.secrets().withName("bmc").get().getData())
        .containsEntry("password", Base64.getEncoder().encodeToString(new byte[] {'p'}));
  }

  @Test
  void refusesTheSecondWriter_whenVersionIsStale() {
    create("one");
    ConfigMap stale = client.configMaps().withName("one").get();
    edit("one", "second");
    assertThatThrownBy(() -> client.resource(stale).update())
        .isInstanceOfSatisfying(
            KubernetesClientException.class,
            refusal -> {
              assertThat(refusal.getCode()).isEqualTo(409);
              assertThat(refusal.getStatus().getReason()).isEqualTo("Conflict");
            });
  }

  private Watcher<ConfigMap> watcher() {
    return new Watcher<>() {
      @Override
      public void eventReceived(Action action, ConfigMap object) {
        seen.add(action + " " + object.getData().get("key"));
      }

      @Override
      public void onClose(WatcherException cause) {
        seen.add("closed");
      }
    };
  }

  @Test
  void watchesChanges_whenObjectLives() throws InterruptedException {
    try (Watch watch = client.configMaps().withName("one").watch(watcher())) {
      assertThat(watch).isNotNull();
      create("one");
      create("two");
      edit("one", "second");
      client.configMaps().withName("one").delete();
      assertThat(next()).isEqualTo("ADDED first");
      assertThat(next()).isEqualTo("MODIFIED second");
      assertThat(next()).isEqualTo("DELETED second");
    }
  }

  private SharedIndexInformer<ConfigMap> informer() {
    return client
        .configMaps()
        .inNamespace("default")
        .inform(
            new ResourceEventHandler<>() {
              @Override
              public void onAdd(ConfigMap object) {
                seen.add("+" + object.getMetadata().getName());
              }

              @Override
              public void onUpdate(ConfigMap before, ConfigMap after) {
                seen.add("=" + after.getData().get("key"));
              }

              @Override
              public void onDelete(ConfigMap object, boolean unknown) {
                seen.add("-" + object.getMetadata().getName());
              }
            });
  }

  @Test
  void watchesOverPlainHttp_whenConfiguredSo() throws InterruptedException {
    Config config = new ConfigBuilder(client.getConfiguration()).withOnlyHttpWatches(true).build();
    try (KubernetesClient plain = connect(cluster, config);
        Watch watch = plain.configMaps().withName("one").watch(watcher())) {
      assertThat(watch).isNotNull();
      create("one");
      client.configMaps().withName("one").delete();
      assertThat(next()).isEqualTo("ADDED first");
      assertThat(next()).isEqualTo("DELETED first");
    }
    create("one");
    assertThat(seen.poll()).isIn(null, "closed");
  }

  @Test
  void leads_whenLeaseIsFree() throws InterruptedException {
    LeaderElectionConfig election =
        new LeaderElectionConfigBuilder()
            .withName("test")
            .withLeaseDuration(Duration.ofSeconds(15))
            .withRenewDeadline(Duration.ofSeconds(10))
            .withRetryPeriod(Duration.ofMillis(50))
            .withReleaseOnCancel(true)
            .withLock(new LeaseLock("default", "leader", "me"))
            .withLeaderCallbacks(
                new LeaderCallbacks(
                    () -> seen.add("leading"),
                    () -> seen.add("stopped"),
                    who -> seen.add("leader " + who)))
            .build();
    LeaderElector elector = client.leaderElector().withConfig(election).build();
    CompletableFuture<?> running = elector.start();
    assertThat(next()).isEqualTo("leader me");
    assertThat(next()).isEqualTo("leading");
    JsonNode lease = cluster.get("Lease", "default", "leader").orElseThrow();
    assertThat(lease.at("/spec/holderIdentity").asText()).isEqualTo("me");
    running.cancel(true);
    assertThat(List.of(next(), next())).contains("stopped");
  }

  @Test
  void keepsACache_whenInformerRuns() throws InterruptedException {
    create("there");
    try (SharedIndexInformer<ConfigMap> informer = informer()) {
      assertThat(next()).isEqualTo("+there");
      create("later");
      assertThat(next()).isEqualTo("+later");
      edit("later", "second");
      assertThat(next()).isEqualTo("=second");
      client.configMaps().withName("there").delete();
      assertThat(next()).isEqualTo("-there");
      assertThat(informer.getStore().list()).hasSize(1);
    }
  }

  @Test
  void catchesUp_whenWatchBreaks() throws InterruptedException {
    try (SharedIndexInformer<ConfigMap> informer = informer()) {
      create("before");
      assertThat(next()).isEqualTo("+before");
      cluster.breakWatches();
      create("after");
      assertThat(next()).isEqualTo("+after");
      edit("after", "second");
      assertThat(next()).isEqualTo("=second");
      assertThat(informer.getStore().list()).hasSize(2);
    }
  }

  @Test
  void listsAgain_whenHistoryIsForgotten() throws InterruptedException {
    try (SharedIndexInformer<ConfigMap> informer = informer()) {
      create("before");
      assertThat(next()).isEqualTo("+before");
      cluster.compact();
      create("between");
      cluster.compact();
      cluster.breakWatches();
      assertThat(next()).isEqualTo("+between");
      create("after");
      assertThat(next()).isEqualTo("+after");
      assertThat(informer.getStore().list()).hasSize(3);
    }
  }
}
