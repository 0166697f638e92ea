package io.baremetal.testkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.Step;
import io.baremetal.api.provisioner.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the operator relies on, whatever the provisioner: the contract of {@link
 * io.baremetal.api.provisioner} as tests. Extend it, say how your provisioner is made and how its
 * machines are reached, and run it:
 *
 * <pre>{@code
 * class MyProvisionerCompatibilityTest extends ProvisionerCompatibilityKit {
 *   private final TestClock time = TestClock.create();
 *   private final MyBackend backend = MyBackend.on(time);
 *
 *   protected Provisioner provisioner() { return new MyProvisioner(backend, time.clock()); }
 *   protected HostAccess host(String name) { return backend.describe(name); }
 *   protected void pass(Duration step) { time.advance(step); }
 * }
 * }</pre>
 *
 * <p>JUnit makes a new instance, and so a new backend, for each test. Only the verbs that every
 * backend has are tested, not its capabilities, and no failure of the backend's own.
 */
public abstract class ProvisionerCompatibilityKit {

  private static final PowerRequest ON =
      new PowerRequest(Target.ON, OnFailure.REPORT, CleaningMode.METADATA);
  private static final PowerRequest OFF =
      new PowerRequest(Target.HARD_OFF, OnFailure.REPORT, CleaningMode.METADATA);
  private static final DeprovisionRequest DEPROVISION =
      new DeprovisionRequest(CleaningMode.METADATA, OnFailure.REPORT);

  private KitHost host;

  /** For a subclass; JUnit makes the instances. */
  protected ProvisionerCompatibilityKit() {}

  /**
   * A new provisioner on the same backend as those before it in this test, as a restarted process
   * would make it: it has nothing in memory. The kit closes it.
   */
  protected abstract Provisioner provisioner();

  /**
   * How a machine is reached that the backend can manage, and does not know when a test begins.
   * With a UUID as uid, as API servers give them, and without a provisioner id; the same name gives
   * the same machine, another name another one.
   */
  protected abstract HostAccess host(String name);

  /** Lets so much time pass for the provisioner and its backend, simulated or real. */
  protected abstract void pass(Duration step);

  /** An image that the backend can put on its machines. */
  protected Image image() {
    return Image.builder()
        .url("http://images.test/os.img")
        .checksum("http://images.test/os.sum")
        .build();
  }

  @BeforeEach
  final void begin() {
    host = new KitHost(this::provisioner, host("first"), this::pass);
  }

  @AfterEach
  final void end() {
    host.close();
  }

  @Test
  void isReady_andKnowsNoHost() {
    assertThat(host.provisioner().health().isReady()).isTrue();
    assertThat(host.provisioner().snapshot().busyHosts()).isZero();
    assertThat(host.verbs().hasCapacity()).isTrue();
  }

  @Test
  void needsRegistration_beforeEveryOtherVerb() {
    HostProvisioner stranger = host.verbs();
    Map<String, Step<?>> steps =
        Map.of(
            "inspect", stranger.inspect(KitHost.inspection()),
            "prepare", stranger.prepare(KitHost.preparation(Changes.PENDING)),
            "provision", stranger.provision(KitHost.provisioning(image())),
            "deprovision", stranger.deprovision(DEPROVISION),
            "setPower", stranger.setPower(ON),
            "observe", stranger.observe());

    assertThat(steps).allSatisfy((verb, step) -> assertThat(step).as(verb).isEqualTo(unknown()));
  }

  @Test
  void removesNothing_whenTheHostIsNotKnown() {
    assertThat(host.verbs().remove()).isEqualTo(Step.done(Completed.COMPLETED));
  }

  @Test
  void registersOnce_howeverOftenItIsAsked() {
    String id = host.register();

    assertThat(id).isNotEmpty();
    assertThat(host.register()).isEqualTo(id);
  }

  @Test
  void findsTheHostAgain_whenTheAnswerOfItsRegistrationWasLost() {
    String id = host.register();
    host.restart();
    host.forgetId();

    assertThat(host.register()).isEqualTo(id);
  }

  @Test
  void tellsHostsApart() {
    String first = host.register();
    try (KitHost other = new KitHost(this::provisioner, host("second"), this::pass)) {
      assertThat(other.register()).isNotEqualTo(first);
      assertThat(other.repeat(HostProvisioner::remove)).isEqualTo(Completed.COMPLETED);
    }
    assertThat(host.register()).isEqualTo(first);
  }

  @Test
  void findsOutTheHardware_andLaunchesThatOnce() {
    host.register();
    Inspection found = host.inspect();
    Inspection again = host.inspect();

    assertThat(found.details()).isPresent();
    assertThat(again.details()).isEqualTo(found.details());
    assertThat(host.inspectionsLaunched()).isEqualTo(1);
  }

  @Test
  void runsTheImage_andSaysSoAgain() {
    provision();

    assertThat(host.provision(image())).isEqualTo(Completed.COMPLETED);
    assertThat(observed()).isEqualTo(HostObservation.Power.ON);
  }

  @Test
  void goesOn_whenItsProcessRestartsAfterEveryStep() {
    host.restartAfterEveryStep();
    provision();
    assertThat(host.inspectionsLaunched()).isEqualTo(1);
    assertThat(observed()).isEqualTo(HostObservation.Power.ON);

    host.deprovision(DEPROVISION);
    host.repeat(HostProvisioner::remove);
    assertThat(host.verbs().observe()).isEqualTo(unknown());
  }

  @Test
  void switchesPower_andLeavesItWhenItIsAsWanted() {
    provision();

    host.setPower(OFF);
    assertThat(observed()).isEqualTo(HostObservation.Power.OFF);
    assertThat(host.verbs().setPower(OFF)).isEqualTo(Step.done(Completed.COMPLETED));
    host.setPower(ON);
    assertThat(observed()).isEqualTo(HostObservation.Power.ON);
  }

  @Test
  void takesTheImageOff_andForgetsTheHost() {
    provision();
    host.deprovision(DEPROVISION);
    assertThat(host.deprovision(DEPROVISION)).isEqualTo(Completed.COMPLETED);

    host.repeat(HostProvisioner::remove);

    assertThat(host.verbs().remove()).isEqualTo(Step.done(Completed.COMPLETED));
    assertThat(host.verbs().observe()).isEqualTo(unknown());
  }

  @Test
  void takesTheHostBack_afterItWasForgotten() {
    host.register();
    host.repeat(HostProvisioner::remove);

    assertThat(host.register()).isNotEmpty();
    assertThat(host.inspect().details()).isPresent();
  }

  @Test
  void tellsItsListeners_untilTheyCancel() {
    List<HostIdentity> told = new CopyOnWriteArrayList<>();
    Optional<Subscription> listening = host.provisioner().onChange(told::add);
    host.register();
    host.inspect();
    pass(Duration.ofMinutes(1));
    if (listening.isEmpty()) {
      return; // its hosts are polled
    }
    assertThat(told).isNotEmpty().containsOnly(host.identity());

    listening.get().close();
    told.clear();
    host.prepare();
    host.provision(image());
    assertThat(told).isEmpty();
  }

  @Test
  void showsNoPassword() {
    host.register();
    String password = host.password();

    assertThat(host.provisioner().toString()).doesNotContain(password);
    assertThat(host.verbs().toString()).doesNotContain(password);
  }

  @Test
  void bearsBeingClosedTwice() {
    host.provisioner().close();
    host.provisioner().close();
  }

  private void provision() {
    host.register();
    host.inspect();
    host.prepare();
    host.provision(image());
  }

  private HostObservation.Power observed() {
    return host.repeat(HostProvisioner::observe).power();
  }

  private static <T> Step<T> unknown() {
    return Step.needsRegistration();
  }
}
