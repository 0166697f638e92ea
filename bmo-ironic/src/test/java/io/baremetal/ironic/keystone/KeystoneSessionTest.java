package io.baremetal.ironic.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.KeystoneIdentity;
import io.baremetal.ironic.config.KeystoneIdentity.ApplicationCredential;
import io.baremetal.ironic.config.KeystoneIdentity.Password;
import io.baremetal.ironic.config.KeystoneRef;
import io.baremetal.ironic.config.KeystoneScope;
import io.baremetal.ironic.config.KeystoneSettings;
import io.baremetal.ironic.config.KeystoneSettings.Reach;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.NoTokenException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.IronicFaults;
import io.baremetal.testkit.keystone.FakeKeystone;
import io.baremetal.testkit.time.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real sockets: a client, a Keystone and an Ironic that believes its tokens. */
final class KeystoneSessionTest {

  private static final KeystoneRef DEFAULT = KeystoneRef.name("Default");
  private static final KeystoneIdentity ADMIN =
      new Password(KeystoneRef.name("admin", DEFAULT), "hush");
  private static final KeystoneScope SERVICE =
      KeystoneScope.project(KeystoneRef.name("service", DEFAULT));

  private final TestClock time = TestClock.create();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final FakeKeystone keystone;
  private final FakeIronic ironic;
  private final URI keystoneUrl;
  private final URI ironicUrl;

  KeystoneSessionTest() {
    keystone =
        FakeKeystone.builder()
            .clock(time.clock())
            .user("admin", "Default", "hush")
            .project("service", "Default")
            .applicationCredential("cred-1", "ci", "admin", "app-secret")
            .endpoint("baremetal", "internal", "RegionOne", "http://inside.test:6385")
            .endpoint("baremetal", "public", "RegionOne", "http://one.test:6385")
            .endpoint("bare-metal", "public", "RegionTwo", "http://two.test/baremetal")
            .endpoint("baremetal-introspection", "public", "RegionOne", "http://one.test:5050")
            .build();
    ironic = FakeIronic.builder().keystone(keystone).build();
    keystoneUrl = keystone.listen();
    ironicUrl = ironic.listen();
    open.add(keystone);
    open.add(ironic);
  }

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private KeystoneSettings.Builder settings() {
    return KeystoneSettings.builder()
        .authUrl(keystoneUrl + "/v3/")
        .identity(() -> ADMIN)
        .scope(SERVICE);
  }

  private KeystoneSession session(KeystoneSettings settings) {
    KeystoneSession session =
        KeystoneSession.builder(settings)
            .retry(RetryPolicy.none())
            .nanoTime(time.nanoTime())
            .build();
    open.add(session);
    return session;
  }

  private IronicClient client(IronicAuth auth) {
    IronicClient client =
        IronicClient.builder()
            .endpoint(ironicUrl.toString())
            .retry(RetryPolicy.none())
            .auth(auth)
            .build();
    open.add(client);
    return client;
  }

  @Test
  void logsInOnce_forManyCalls() {
    IronicClient client = client(session(settings().build()).auth());

    client.drivers().list();
    client.drivers().list();

    assertThat(keystone.tokensIssued()).isEqualTo(1);
  }

  @Test
  void logsIn_byEveryKindOfIdentity() {
    KeystoneRef admin = KeystoneRef.name("admin", DEFAULT);
    List<KeystoneIdentity> identities =
        List.of(
            ADMIN,
            new Password(KeystoneRef.id("user-admin"), "hush"),
            new ApplicationCredential(KeystoneRef.id("cred-1"), Optional.empty(), "app-secret"),
            new ApplicationCredential(KeystoneRef.name("ci"), Optional.of(admin), "app-secret"));
    for (KeystoneIdentity identity : identities) {
      KeystoneScope scope = identity == ADMIN ? KeystoneScope.system() : KeystoneScope.unscoped();
      KeystoneSession session = session(settings().identity(() -> identity).scope(scope).build());

      client(session.auth()).drivers().list();
    }

    assertThat(keystone.tokensIssued()).isEqualTo(4);
  }

  @Test
  void findsEndpoints_byInterfaceAndRegion() {
    KeystoneSession any = session(settings().build());
    assertThat(any.ironicEndpoint()).isEqualTo("http://one.test:6385");
    assertThat(any.inspectorEndpoint()).isEqualTo("http://one.test:5050");
    assertThat(session(settings().region("RegionTwo").build()).ironicEndpoint())
        .isEqualTo("http://two.test/baremetal");
    assertThat(session(settings().reach(Reach.INTERNAL).build()).ironicEndpoint())
        .isEqualTo("http://inside.test:6385");
  }

  @Test
  void saysWhatThereIs_whenTheCatalogueHasNoSuchEndpoint() {
    KeystoneSession admin = session(settings().reach(Reach.ADMIN).build());
    assertThatThrownBy(admin::ironicEndpoint)
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("no admin endpoint of type baremetal")
        .hasMessageContaining("baremetal-introspection (public, region RegionOne)");
    KeystoneSession unscoped = session(settings().scope(KeystoneScope.unscoped()).build());
    assertThatThrownBy(unscoped::ironicEndpoint).hasMessageContaining("is the token scoped?");
  }

  @Test
  void logsInAgain_whenAServiceRefusesTheTokenMidway() {
    IronicClient client = client(session(settings().build()).auth());
    client.drivers().list();
    keystone.revokeAll();

    client.drivers().list();

    assertThat(keystone.tokensIssued()).isEqualTo(2);
  }

  @Test
  void logsInAgain_whenTheTokenIsRefusedInTheMiddleOfAList() {
    IronicClient client = client(session(settings().build()).auth());
    for (int i = 0; i < 4; i++) {
      client.nodes().create(CreateNode.builder().driver("fake-hardware").build());
    }
    Iterator<Node> nodes = client.nodes().list(NodeQuery.builder().pageSize(2).build()).iterator();
    nodes.next();
    nodes.next();
    keystone.revokeAll();

    assertThat(nodes).toIterable().hasSize(2);
    assertThat(keystone.tokensIssued()).isEqualTo(2);
  }

  @Test
  void logsInAgainOnlyOnce_whenTheServiceRefusesEveryToken() {
    IronicClient client = client(session(settings().build()).auth());
    ironic
        .faults()
        .when(FaultPlan.request("GET", "/v1/drivers"))
        .then(IronicFaults.error(401, "no"));

    assertThatThrownBy(() -> client.drivers().list()).isInstanceOf(UnauthorizedException.class);

    assertThat(keystone.tokensIssued()).isEqualTo(2);
  }

  @Test
  void logsInAgainOnceForAll_whenManyThreadsAreRefusedTogether() throws InterruptedException {
    IronicClient client = client(session(settings().build()).auth());
    client.drivers().list();
    keystone.revokeAll();
    keystone.faults().when(request -> true).then(Fault.delay(Duration.ofMillis(100)));
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      calls.add(
          client.async(
              each -> {
                awaitUnchecked(start);
                return each.drivers().list().size();
              }));
    }
    start.countDown();

    assertThat(calls).allSatisfy(call -> assertThat(call.get(30, TimeUnit.SECONDS)).isPositive());
    assertThat(keystone.tokensIssued()).isEqualTo(2);
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void replacesAToken_shortlyBeforeItExpires() {
    IronicClient client = client(session(settings().build()).auth());
    client.drivers().list();
    time.advance(Duration.ofMinutes(58));
    client.drivers().list();
    assertThat(keystone.tokensIssued()).isEqualTo(1);
    time.advance(Duration.ofSeconds(90));

    client.drivers().list();

    assertThat(keystone.tokensIssued()).isEqualTo(2);
    assertThat(ironic.calls().matching(call -> call.status() == 401)).isEmpty();
  }

  @Test
  void takesANewPassword_withoutARestart() {
    AtomicReference<String> password = new AtomicReference<>("hush");
    KeystoneRef admin = KeystoneRef.name("admin", DEFAULT);
    KeystoneSettings rotating =
        settings().identity(() -> new Password(admin, password.get())).build();
    IronicClient client = client(session(rotating).auth());
    client.drivers().list();
    keystone.changePassword("admin", "new");
    keystone.revokeAll();
    assertThatThrownBy(() -> client.drivers().list()).isInstanceOf(NoTokenException.class);
    password.set("new");

    client.drivers().list();

    assertThat(keystone.tokensIssued()).isEqualTo(2);
  }

  @Test
  void saysWhoRefused_andNoSecret_whenThePasswordIsWrong() {
    KeystoneIdentity wrong = new Password(KeystoneRef.name("admin", DEFAULT), "h0sh");
    IronicClient client = client(session(settings().identity(() -> wrong).build()).auth());

    assertThatThrownBy(() -> client.drivers().list())
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("Keystone at " + keystoneUrl)
        .hasMessageContaining("401")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("h0sh"));
    assertThat(ironic.calls().count("GET /drivers")).isZero();
  }

  @Test
  void takesThePasswordNowhereElse_whenKeystoneRedirects() {
    List<String> strangers = new ArrayList<>();
    FakeKeystone elsewhere = FakeKeystone.builder().build();
    elsewhere.faults().when(request -> strangers.add(request.toString())).then(Fault.status(500));
    open.add(elsewhere);
    URI there = elsewhere.listen();
    keystone
        .faults()
        .when(request -> true)
        .then(
            Fault.reply(
                () -> FakeReply.empty(307).withHeader("Location", there + "/v3/auth/tokens")));
    IronicClient client = client(session(settings().build()).auth());

    assertThatThrownBy(() -> client.drivers().list())
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("307");
    assertThat(strangers).isEmpty();
  }

  @Test
  void asksAgain_whenTheAnswerWasLost() {
    keystone.faults().when(request -> true).times(1).then(Fault.lostReply());
    RetryPolicy soon =
        new RetryPolicy(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(2));
    try (KeystoneSession session =
        KeystoneSession.builder(settings().build()).retry(soon).build()) {
      assertThat(session.ironicEndpoint()).isEqualTo("http://one.test:6385");
    }
  }

  @Test
  void mayBeRepeated_whenKeystoneWasNotThere() {
    KeystoneSession session = session(settings().authUrl("http://127.0.0.1:1").build());

    assertThatThrownBy(session::ironicEndpoint)
        .isInstanceOf(NoTokenException.class)
        .hasCauseInstanceOf(IronicConnectionException.class)
        .matches(e -> ((NoTokenException) e).isRetryable());
  }

  @Test
  void saysWhoAnswered_whenTheAddressIsNotKeystones() {
    KeystoneSession session = session(settings().authUrl(keystoneUrl + "/elsewhere").build());
    assertThatThrownBy(session::ironicEndpoint).hasMessageContaining("404");
    keystone.faults().when(request -> true).then(Fault.status(200));
    assertThatThrownBy(session(settings().build())::ironicEndpoint)
        .hasMessageContaining("is the address Keystone's?");
  }

  @Test
  void showsNoSecret_whenPrinted() {
    KeystoneIdentity credential =
        new ApplicationCredential(KeystoneRef.id("cred-1"), Optional.empty(), "app-secret");
    assertThat(
            ADMIN.toString() + credential + new KeystoneIdentity.Token("tok") + settings().build())
        .doesNotContain("hush")
        .doesNotContain("app-secret")
        .doesNotContain("tok}");
  }
}
