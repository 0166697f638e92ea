package io.baremetal.checks.realservers.facility;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.DataImages.Drive;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** What is done with a machine that runs: here always one that somebody else has deployed. */
final class RunningStories {

  private static final int PATIENCE = 500;

  private RunningStories() {}

  static List<Story> all() {
    return List.of(
        new Story("loads and empties the virtual drive", RunningStories::drive),
        new Story("subscribes to events, and no longer", RunningStories::events),
        new Story("switches a machine that was taken over", RunningStories::power),
        new Story("reboots a machine that must stay on", RunningStories::staysOn),
        new Story("lets a running machine go", RunningStories::detach),
        new Story("sees how the machine is", RunningStories::health));
  }

  private static LiveHost running(Site site, UnaryOperator<RegisterRequest.Builder> more) {
    LiveHost host = LiveHost.with(site, site.machine(0), "redfish-virtualmedia", more);
    host.machine().press(Power.ON);
    return host.register().adopt(ProvisioningState.EXTERNALLY_PROVISIONED);
  }

  private static LiveHost running(Site site) {
    return running(site, request -> request);
  }

  /** What Ironic does on the side takes a moment. */
  private static void eventually(Site site, String what, BooleanSupplier holds) {
    boolean held = holds.getAsBoolean();
    for (int i = 0; i < PATIENCE && !held; i++) {
      site.pause();
      held = holds.getAsBoolean();
    }
    assertThat(held).as(what).isTrue();
  }

  private static void drive(Site site) {
    LiveHost host = running(site);
    assertThat(host.node().provisionState().orElseThrow().wire()).isEqualTo("active");
    eventually(site, "an empty drive", () -> shows(host, Drive.EMPTY));

    assertThat(Outcomes.done(host.facility(DataImages.class).attachDataImage(site.dataIso())))
        .isPresent();

    eventually(site, "a loaded drive", () -> shows(host, Drive.LOADED));
    assertThat(host.machine().virtualMedia()).hasSize(1);
    assertThat(host.machine().power()).isEqualTo(Power.ON);
    assertThat(Outcomes.done(host.facility(DataImages.class).detachDataImage())).isPresent();
    eventually(site, "an empty drive", () -> shows(host, Drive.EMPTY));
    assertThat(host.machine().virtualMedia()).isEmpty();
    host.remove();
  }

  private static boolean shows(LiveHost host, Drive wanted) {
    return Outcomes.done(host.facility(DataImages.class).dataImage())
        .filter(wanted::equals)
        .isPresent();
  }

  private static void events(Site site) {
    LiveHost host = running(site);
    EventDestination destination =
        new EventDestination(
            "https://events.test/here",
            Optional.of("rack 7"),
            Sensitive.of(Map.of("Authorization", "Bearer t0ken")));

    String subscription =
        Outcomes.done(host.facility(EventSubscriptions.class).subscribe(destination)).orElseThrow();

    assertThat(host.machine().eventDestinations()).containsExactly("https://events.test/here");
    assertThat(site.ironic().nodes().on(host.ref()).vendor().subscriptions())
        .containsExactly(subscription);
    assertThat(Outcomes.done(host.facility(EventSubscriptions.class).unsubscribe(subscription)))
        .isPresent();
    assertThat(host.machine().eventDestinations()).isEmpty();
    assertThat(Outcomes.done(host.facility(EventSubscriptions.class).unsubscribe(subscription)))
        .isPresent();
    host.remove();
  }

  private static void power(Site site) {
    LiveHost host = running(site);

    set(host, Target.SOFT_OFF);
    assertThat(host.machine().power()).isEqualTo(Power.OFF);
    set(host, Target.ON);
    assertThat(host.machine().power()).isEqualTo(Power.ON);
    set(host, Target.HARD_OFF);
    assertThat(host.machine().power()).isEqualTo(Power.OFF);
    host.remove();
  }

  private static void set(LiveHost host, Target target) {
    PowerRequest request = new PowerRequest(target, OnFailure.REPORT, CleaningMode.DISABLED);
    host.until(now -> now.setPower(request));
  }

  private static void staysOn(Site site) {
    LiveHost host = running(site, request -> request.disablePowerOff(true));
    assertThat(host.node().disablePowerOff()).contains(true);

    for (Target target : List.of(Target.HARD_OFF, Target.SOFT_OFF)) {
      PowerRequest request = new PowerRequest(target, OnFailure.REPORT, CleaningMode.DISABLED);
      eventually(
          site,
          "a reboot",
          () ->
              host.pass(now -> now.setPower(request)).events().stream()
                  .anyMatch(event -> event.reason().equals("Reboot")));
      eventually(site, "its end", () -> host.node().targetPowerState().isEmpty());
      assertThat(host.machine().power()).isEqualTo(Power.ON);
    }
    host.remove();
  }

  private static void health(Site site) {
    LiveHost host = running(site);

    for (Health health : List.of(Health.WARNING, Health.OK)) {
      host.machine().health(health);
      eventually(site, "news of its health", () -> shown(host).equals(health.wire()));
    }
    host.remove();
  }

  private static String shown(LiveHost host) {
    return Outcomes.done(host.now().observe()).orElseThrow().health();
  }

  private static void detach(Site site) {
    LiveHost host = running(site);

    eventually(
        site,
        "the node's end",
        () ->
            Outcomes.done(host.facility(Detaching.class).detach(DetachMode.WHEN_AT_REST))
                .isPresent());

    assertThat(site.ironic().nodes().find(host.ref())).isEmpty();
    assertThat(host.machine().power()).isEqualTo(Power.ON);
  }
}
