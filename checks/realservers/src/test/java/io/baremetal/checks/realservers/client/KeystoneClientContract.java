package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.call.CallCounters;
import io.baremetal.ironic.config.AuthHeader;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.KeystoneIdentity;
import io.baremetal.ironic.config.KeystoneIdentity.ApplicationCredential;
import io.baremetal.ironic.config.KeystoneIdentity.Password;
import io.baremetal.ironic.config.KeystoneRef;
import io.baremetal.ironic.config.KeystoneScope;
import io.baremetal.ironic.config.KeystoneSettings;
import io.baremetal.ironic.config.KeystoneSettings.Reach;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.NoTokenException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.keystone.KeystoneSession;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session with Keystone promises, for an Ironic that takes its tokens. */
abstract class KeystoneClientContract {

  private static final KeystoneRef DEFAULT = KeystoneRef.name("Default");

  private final TestClock time = TestClock.create();
  private final CallCounters calls = new CallCounters();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Cloud cloud;
  private final KeystoneRef user;
  private final KeystoneScope project;

  KeystoneClientContract(Cloud cloud) {
    this.cloud = cloud;
    this.user = KeystoneRef.name(cloud.user(), DEFAULT);
    this.project = KeystoneScope.project(KeystoneRef.name(cloud.project(), DEFAULT));
    open.add(cloud);
  }

  @AfterEach
  final void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private KeystoneSettings.Builder settings() {
    return KeystoneSettings.builder()
        .authUrl(cloud.keystone())
        .identity(() -> new Password(user, cloud.password()))
        .scope(project);
  }

  private KeystoneSession session(KeystoneSettings settings) {
    KeystoneSession session =
        KeystoneSession.builder(settings)
            .retry(RetryPolicy.none())
            .nanoTime(time.nanoTime())
            .addListener(calls)
            .build();
    open.add(session);
    return session;
  }

  private IronicClient client(IronicAuth auth) {
    IronicClient client = cloud.client().retry(RetryPolicy.none()).auth(auth).build();
    open.add(client);
    return client;
  }

  /** Something that every kind of scope is allowed, unlike the list of drivers. */
  private static void ask(IronicClient client) {
    assertThat(client.nodes().list(NodeQuery.all()).toList()).isEmpty();
  }

  private long logins() {
    return calls.count("POST", "/v3/auth/tokens");
  }

  @Test
  void logsInOnce_forManyCalls() {
    IronicClient client = client(session(settings().build()).auth());

    ask(client);
    ask(client);

    assertThat(logins()).isEqualTo(1);
  }

  private void worksAs(KeystoneIdentity identity, KeystoneScope scope) {
    KeystoneSession session = session(settings().identity(() -> identity).scope(scope).build());

    ask(client(session.auth()));
  }

  @Test
  void logsIn_byEveryKindOfIdentityAndScope() {
    Password byName = new Password(user, cloud.password());
    Cloud.Credential credential = cloud.credential();
    AuthHeader known = session(settings().build()).auth().header().orElseThrow();

    worksAs(byName, project);
    worksAs(byName, KeystoneScope.system());
    worksAs(new Password(KeystoneRef.id(cloud.userId()), cloud.password()), project);
    worksAs(
        new ApplicationCredential(
            KeystoneRef.id(credential.id()), Optional.empty(), credential.secret()),
        KeystoneScope.unscoped());
    worksAs(
        new ApplicationCredential(
            KeystoneRef.name(credential.name()), Optional.of(user), credential.secret()),
        KeystoneScope.unscoped());
    worksAs(new KeystoneIdentity.Token(known.value()), project);
  }

  @Test
  void findsEndpoints_byInterfaceAndRegion() {
    KeystoneSettings.Builder here = settings().region("RegionOne");
    assertThat(session(here.build()).ironicEndpoint()).isEqualTo(cloud.ironic());
    assertThat(session(here.reach(Reach.INTERNAL).build()).ironicEndpoint())
        .isEqualTo(cloud.ironic());
    assertThat(session(settings().region("RegionTwo").build()).ironicEndpoint())
        .isEqualTo(Cloud.ELSEWHERE);
  }

  @Test
  void saysWhatThereIs_whenTheCatalogueHasNoSuchEndpoint() {
    KeystoneSession admin = session(settings().reach(Reach.ADMIN).build());
    assertThatThrownBy(admin::ironicEndpoint)
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("no admin endpoint of type baremetal")
        .hasMessageContaining("baremetal (public, region RegionTwo)");
    KeystoneSession unscoped = session(settings().scope(KeystoneScope.unscoped()).build());
    assertThatThrownBy(unscoped::ironicEndpoint).hasMessageContaining("is the token scoped?");
  }

  @Test
  void logsInAgainOnce_whenTheTokenIsRevokedMidway() {
    KeystoneSession session = session(settings().build());
    IronicClient client = client(session.auth());
    ask(client);
    cloud.revoke(session.auth().header().orElseThrow().value());

    ask(client);

    assertThat(logins()).isEqualTo(2);
    assertThat(client.counters().count("GET", "/v1/nodes")).isEqualTo(3);
  }

  @Test
  void replacesAToken_shortlyBeforeItExpires() {
    IronicClient client = client(session(settings().build()).auth());
    ask(client);
    time.advance(Duration.ofMinutes(58));
    ask(client);
    assertThat(logins()).isEqualTo(1);
    time.advance(Duration.ofSeconds(90));

    ask(client);

    assertThat(logins()).isEqualTo(2);
    assertThat(client.counters().count("GET", "/v1/nodes")).isEqualTo(3);
  }

  @Test
  void takesANewPassword_withoutARestart() {
    AtomicReference<String> password = new AtomicReference<>(cloud.password());
    KeystoneSettings rotating =
        settings().identity(() -> new Password(user, password.get())).build();
    IronicClient client = client(session(rotating).auth());
    ask(client);
    cloud.changePassword("new");
    assertThatThrownBy(() -> ask(client)).isInstanceOf(NoTokenException.class);
    password.set("new");

    ask(client);
  }

  private void isRefused(int status, KeystoneIdentity identity, KeystoneScope scope) {
    IronicClient client =
        client(session(settings().identity(() -> identity).scope(scope).build()).auth());

    assertThatThrownBy(() -> ask(client))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("Keystone at " + cloud.keystone().replace("/v3", ""))
        .hasMessageContaining(" with " + status)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("wr0ng"));
    assertThat(client.counters().count("GET", "/v1/nodes")).isZero();
  }

  @Test
  void saysThatKeystoneRefused_andNoSecret() {
    isRefused(401, new Password(user, "wr0ng"), project);
    isRefused(401, new Password(KeystoneRef.name("nobody", DEFAULT), "wr0ng"), project);
    isRefused(
        401,
        new ApplicationCredential(
            KeystoneRef.id(cloud.credential().id()), Optional.empty(), "wr0ng"),
        KeystoneScope.unscoped());
    isRefused(404, new KeystoneIdentity.Token("wr0ng"), project);
    isRefused(
        401,
        new Password(user, cloud.password()),
        KeystoneScope.project(KeystoneRef.name("nowhere", DEFAULT)));
  }

  @Test
  void saysThatIronicRefused_whenTheTokenIsNotKeystones() {
    IronicClient client = client(IronicAuth.keystoneToken(() -> "made-up"));

    assertThatThrownBy(() -> ask(client)).isInstanceOf(UnauthorizedException.class);
    assertThat(client.counters().count("GET", "/v1/nodes")).isEqualTo(1);
  }

  @Test
  void saysWhoAnswered_whenTheAddressIsNotKeystones() {
    KeystoneSession session = session(settings().authUrl(cloud.keystone() + "/elsewhere").build());

    assertThatThrownBy(session::ironicEndpoint)
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("404");
  }
}
