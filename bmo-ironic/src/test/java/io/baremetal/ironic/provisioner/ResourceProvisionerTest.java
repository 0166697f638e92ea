package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.ClusterReader.ObjectRef;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerContext;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.ironic.config.BasicCredentials;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provisioner whose way to Ironic changes under it. */
class ResourceProvisionerTest {

  private final TestClock time = TestClock.create();
  private final FakeIronic first =
      FakeIronic.builder().time(time).basicAuth("admin", "one").build();
  private final FakeIronic second =
      FakeIronic.builder().time(time).basicAuth("admin", "two").build();
  private final AtomicReference<IronicLink> link =
      new AtomicReference<>(
          new IronicLink(
              first.listen().toString(), new BasicCredentials("admin", "one"), Optional.empty()));
  private final AtomicReference<String> problem = new AtomicReference<>("");
  private final AtomicInteger looks = new AtomicInteger();
  private final Provisioner provisioner =
      new ResourceProvisioner(this::look, this::connect, time.nanoTime(), Duration.ofSeconds(5));

  private IronicLink look() {
    looks.incrementAndGet();
    if (!problem.get().isEmpty()) {
      throw new ProvisionerException(problem.get());
    }
    return link.get();
  }

  private Provisioner connect(IronicLink there) {
    return IronicProvisioner.builder(new Connection(Map.of()).client(there).build())
        .clock(time.clock(), time.nanoTime())
        .scheduler(time.scheduler())
        .build();
  }

  @AfterEach
  void close() {
    provisioner.close();
    first.close();
    second.close();
  }

  @Test
  void looksAgain_onlyAfterAWhile() {
    assertThat(provisioner.health().problem()).isEmpty();
    assertThat(provisioner.health().problem()).isEmpty();
    assertThat(looks).hasValue(1);

    time.advance(Duration.ofSeconds(6));
    assertThat(provisioner.health().problem()).isEmpty();

    assertThat(looks).hasValue(2);
  }

  @Test
  void connectsAnew_whenTheDescriptionHasChanged() {
    List<HostIdentity> told = new ArrayList<>();
    Subscription subscription = provisioner.onChange(told::add).orElseThrow();
    assertThat(provisioner.health().problem()).isEmpty();
    int before = first.calls().total();
    link.set(
        new IronicLink(
            second.listen().toString(), new BasicCredentials("admin", "two"), Optional.empty()));
    time.advance(Duration.ofSeconds(6));

    assertThat(provisioner.health().problem()).isEmpty();
    time.advance(Duration.ofMinutes(1));

    assertThat(second.calls().count("GET /nodes")).as("the watching moved too").isPositive();
    assertThat(first.calls().total()).isLessThanOrEqualTo(before + 1);
    subscription.close();
    int listings = second.calls().count("GET /nodes");
    time.advance(Duration.ofMinutes(1));
    assertThat(second.calls().count("GET /nodes")).isEqualTo(listings);
  }

  @Test
  void asksNothingOfIronic_whileTheDescriptionIsNotUsable() {
    problem.set("not ready: no database");

    assertThat(provisioner.health().problem().orElseThrow()).contains("no database");
    assertThatThrownBy(() -> provisioner.forHost(host()))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("no database");
    assertThat(provisioner.snapshot().hosts()).isZero();
    assertThat(first.calls().total()).isZero();

    problem.set("");
    time.advance(Duration.ofSeconds(6));
    assertThat(provisioner.forHost(host())).isNotNull();
  }

  private static HostAccess host() {
    return HostAccess.builder().identity(Simulation.HOST).bmcAddress("ipmi://192.0.2.17").build();
  }

  @Test
  void isFoundByName_whenTheSettingsNameAResource() {
    List<ObjectRef> asked = new ArrayList<>();
    try (Provisioner named = named(Map.of("WATCH_NAMESPACE", "hosts"), asked)) {
      assertThat(named.health().problem().orElseThrow()).contains("no Ironic hosts/ironic");
    }
    try (Provisioner named =
        named(Map.of("WATCH_NAMESPACE", "hosts", "POD_NAMESPACE", "pod"), asked)) {
      assertThat(named.health().problem().orElseThrow()).contains("no Ironic pod/ironic");
    }
    try (Provisioner named =
        named(Map.of("POD_NAMESPACE", "pod", "IRONIC_NAMESPACE", "own"), asked)) {
      assertThat(named.health().problem().orElseThrow()).contains("no Ironic own/ironic");
    }
    assertThat(asked).extracting(ObjectRef::kind).containsOnly("Ironic");
    assertThatThrownBy(() -> named(Map.of(), asked))
        .as("no namespace to look in")
        .hasMessageContaining("IRONIC_ENDPOINT is not set");
  }

  private Provisioner named(Map<String, String> more, List<ObjectRef> asked) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("IRONIC_NAME", "ironic");
    return new IronicProvisionerProvider()
        .create(
            context(settings)
                .cluster(
                    ref -> {
                      asked.add(ref);
                      return Optional.<JsonNode>empty();
                    })
                .build());
  }

  @Test
  void saysWhatIsMissing_whenThereIsNoClusterToLookIn() {
    ProvisionerContext context =
        context(Map.of("IRONIC_NAME", "ironic", "IRONIC_NAMESPACE", "own")).build();
    assertThatThrownBy(() -> new IronicProvisionerProvider().create(context))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("own/ironic")
        .hasMessageContaining("IRONIC_ENDPOINT");
  }

  private ProvisionerContext.Builder context(Map<String, String> settings) {
    return ProvisionerContext.builder()
        .settings(settings)
        .clock(time.clock())
        .nanos(time.nanoTime())
        .scheduler(time.scheduler())
        .executor(time.executor());
  }
}
