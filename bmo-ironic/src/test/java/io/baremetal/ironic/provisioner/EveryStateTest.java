package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.InspectRequest.Refresh;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each verb decides in each state of Ironic: a table a verb, one line a decision, and {@code
 * others} for the states that no line names.
 */
class EveryStateTest {

  private static final List<String> STATES =
      """
      enroll, verifying, manageable, available, active, deploying, wait call-back, deploy failed,
      deploy complete, deploy hold, deleting, deleted, cleaning, clean wait, clean failed,
      clean hold, error, rebuild, inspecting, inspect wait, inspect failed, adopting, adopt failed,
      rescue, rescuing, rescue wait, rescue failed, unrescuing, unrescue failed, servicing,
      service wait, service failed, service hold, of the future
      """
          .lines()
          .flatMap(line -> Stream.of(line.split(",", -1)))
          .map(String::strip)
          .filter(state -> !state.isEmpty())
          .toList();

  private static final OnFailure REPORT = OnFailure.REPORT;
  private static final OnFailure RESTART = OnFailure.RESTART;

  private record Table(
      String name, String node, Function<HostProvisioner, Step<?>> verb, String text) {}

  @TestFactory
  Stream<DynamicTest> decides() {
    return Stream.of(
            registering(),
            inspecting(),
            preparing(),
            provisioning(),
            deprovisioning(),
            adopting(),
            leaving(),
            switching(),
            switchingAfterAFailure(),
            servicing())
        .flatMap(List::stream)
        .map(table -> DynamicTest.dynamicTest(table.name(), () -> check(table)));
  }

  private static void check(Table table) {
    Map<String, String> expected = decisions(table.text());
    Map<String, String> actual = new LinkedHashMap<>();
    for (String state : STATES) {
      try (OneNode node = OneNode.in(state, table.node())) {
        actual.put(state, node.decision(table.verb()));
      }
    }
    assertThat(lines(actual)).isEqualTo(lines(expected));
  }

  private static String lines(Map<String, String> decisions) {
    List<String> lines = new ArrayList<>();
    decisions.forEach((state, decision) -> lines.add(state + " -> " + decision));
    return String.join("\n", lines);
  }

  private static Map<String, String> decisions(String text) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] sides = line.split("->", -1);
      for (String state : sides[0].split(",", -1)) {
        named.put(state.strip(), sides[1].strip());
      }
    }
    Map<String, String> all = new LinkedHashMap<>();
    STATES.forEach(state -> all.put(state, named.getOrDefault(state, named.get("others"))));
    assertThat(STATES)
        .containsAll(named.keySet().stream().filter(s -> !s.equals("others")).toList());
    return all;
  }

  private static List<Table> registering() {
    RegisterRequest.Builder request =
        RegisterRequest.builder()
            .state(ProvisioningState.REGISTERING)
            .operationalStatus(OperationalStatus.OK)
            .bootMode(BootMode.UEFI)
            .cleaningMode(CleaningMode.METADATA)
            .inspectionMode(InspectionMode.AGENT)
            .cpuArchitecture("x86_64");
    String failed = "{\"last_error\": \"no answer\"}";
    String again =
        """
        enroll -> in 3s: manage
        verifying -> in 3s
        others -> done
        """;
    return List.of(
        new Table("register", "{}", host -> host.register(request.build()), again),
        new Table(
            "register after a failure",
            failed,
            host -> host.register(request.build()),
            """
            enroll -> refused
            verifying -> in 3s
            others -> done
            """),
        new Table(
            "register with other credentials after a failure",
            failed,
            host -> host.register(request.credentialsChanged(true).build()),
            again));
  }

  private static List<Table> inspecting() {
    String inspect =
        """
        available -> in 3s: manage
        inspect wait, inspecting -> in 10s
        inspect failed -> refused
        manageable -> in 3s: inspect
        others -> throws
        """;
    return List.of(
        inspecting("inspect", "{}", REPORT, AbortWait.NO, inspect),
        inspecting(
            "inspect again",
            "{}",
            RESTART,
            AbortWait.NO,
            with(inspect, "inspect failed -> in 3s: inspect")),
        inspecting(
            "inspect after an abort",
            "{\"last_error\": \"Inspection was aborted by request.\"}",
            REPORT,
            AbortWait.NO,
            with(inspect, "inspect failed -> in 3s: inspect")),
        inspecting(
            "end an inspection",
            "{}",
            REPORT,
            AbortWait.FORCED_REBOOT,
            with(inspect, "inspect wait -> in 3s: abort")));
  }

  private static Table inspecting(
      String name, String node, OnFailure onFailure, AbortWait abort, String text) {
    InspectRequest request =
        new InspectRequest(
            BootMode.UEFI, "x86_64", InspectionMode.AGENT, onFailure, Refresh.KEEP, abort);
    return new Table(name, node, host -> host.inspect(request), text);
  }

  /** A table in which one line is another. */
  private static String with(String text, String line) {
    return text.strip() + "\n" + line;
  }

  private static final String NOTHING_TO_PREPARE =
      """
      available, manageable -> done
      cleaning, clean wait -> in 10s
      clean failed -> refused
      others -> throws
      """;

  private static List<Table> preparing() {
    String nothing = NOTHING_TO_PREPARE;
    String changes =
        with(with(nothing, "available -> in 3s: manage"), "manageable -> in 3s: clean");
    PrepareRequest.Builder biosChange =
        PrepareRequest.builder()
            .targetFirmwareSettings(List.of(FirmwareSetting.text("Boot", "on")))
            .actualFirmwareSettings(Map.of("Boot", "off"));
    return List.of(
        new Table(
            "prepare nothing",
            "{}",
            host -> host.prepare(Simulation.preparation(Changes.PENDING)),
            nothing),
        new Table(
            "prepare no more",
            "{}",
            host -> host.prepare(biosChange.changes(Changes.NONE).build()),
            nothing),
        new Table(
            "prepare",
            "{}",
            host -> host.prepare(biosChange.changes(Changes.PENDING).build()),
            changes),
        new Table(
            "prepare again",
            "{}",
            host -> host.prepare(biosChange.changes(Changes.PENDING).onFailure(RESTART).build()),
            with(changes, "clean failed -> in 3s: manage")),
        new Table(
            "prepare again in maintenance",
            "{\"maintenance\": true, \"fault\": \"clean failure\"}",
            host ->
                host.prepare(
                    PrepareRequest.builder().changes(Changes.PENDING).onFailure(RESTART).build()),
            with(nothing, "clean failed -> in 0s: maintenance off")));
  }

  private static List<Table> provisioning() {
    String provision =
        """
        manageable -> in 3s: provide
        available, deploy failed -> in 3s: active
        active -> done
        clean failed -> in 3s: manage
        error -> refused
        others -> in 10s
        """;
    return List.of(
        new Table(
            "provision",
            "{}",
            host -> host.provision(Simulation.provisioning().build()),
            provision),
        new Table(
            "provision and reboot",
            "{}",
            host ->
                host.provision(Simulation.provisioning().abort(AbortWait.FORCED_REBOOT).build()),
            with(provision, "wait call-back -> in 3s: deleted")),
        new Table(
            "provision after a failure",
            "{\"last_error\": \"no disk\", \"instance_info\": {\"image_source\":"
                + " \"http://images.test/os.img\", \"image_checksum\":"
                + " \"http://images.test/os.sum\"}}",
            host -> host.provision(Simulation.provisioning().build()),
            with(provision, "deploy failed -> refused")));
  }

  private static List<Table> deprovisioning() {
    String deprovision =
        """
        error, clean failed -> refused
        manageable -> in 3s: provide
        available -> done
        deleting, cleaning, clean wait, deploying, servicing, service wait -> in 10s
        active, deploy failed, wait call-back, service failed -> in 3s: deleted
        others -> throws
        """;
    return List.of(
        new Table("deprovision", "{}", host -> host.deprovision(deprovision(REPORT)), deprovision),
        new Table(
            "deprovision again",
            "{}",
            host -> host.deprovision(deprovision(RESTART)),
            with(with(deprovision, "error -> in 3s: deleted"), "clean failed -> in 3s: manage")),
        new Table(
            "deprovision before cleaning is settled",
            "{\"automated_clean\": null}",
            host -> host.deprovision(deprovision(REPORT)),
            with(deprovision, "active, deploy failed, wait call-back, service failed -> in 0s")),
        new Table(
            "deprovision after a failed service",
            "{\"maintenance\": true, \"fault\": \"service failure\"}",
            host -> host.deprovision(deprovision(REPORT)),
            with(
                deprovision,
                """
                manageable, active, deploy failed, wait call-back -> in 10s
                service failed -> in 0s: maintenance off
                """)));
  }

  private static DeprovisionRequest deprovision(OnFailure onFailure) {
    return new DeprovisionRequest(CleaningMode.METADATA, onFailure);
  }

  private static List<Table> adopting() {
    String adopt =
        """
        enroll, verifying -> throws
        manageable -> in 3s: adopt
        adopting -> in 3s
        adopt failed -> refused
        others -> done
        """;
    return List.of(
        new Table("adopt", "{}", host -> adopt(host, ProvisioningState.PROVISIONED, REPORT), adopt),
        new Table(
            "adopt again",
            "{}",
            host -> adopt(host, ProvisioningState.PROVISIONED, RESTART),
            with(adopt, "adopt failed -> in 3s: adopt")),
        new Table(
            "adopt what is put aside",
            "{\"maintenance\": true}",
            host -> adopt(host, ProvisioningState.PROVISIONED, REPORT),
            with(
                with(adopt, "manageable -> in 0s: maintenance off"),
                "active -> in 0s: maintenance off")),
        new Table(
            "adopt on the way out",
            "{}",
            host -> adopt(host, ProvisioningState.DEPROVISIONING, REPORT),
            with(adopt, "manageable -> done")));
  }

  private static Step<?> adopt(HostProvisioner host, ProvisioningState state, OnFailure onFailure) {
    return host.capability(Adopting.class).orElseThrow().adopt(new AdoptRequest(state, onFailure));
  }

  private static List<Table> leaving() {
    String leave =
        """
        verifying -> in 3s
        enroll, available, manageable -> in 0s: forget
        deploying, cleaning, inspecting, servicing, deleting -> in 10s
        wait call-back, inspect wait, clean wait, service wait -> in 10s
        others -> in 0s: maintenance on
        """;
    return List.of(
        new Table("remove", "{}", HostProvisioner::remove, leave),
        new Table("detach", "{}", host -> detach(host, DetachMode.WHEN_AT_REST), leave),
        new Table(
            "detach at once",
            "{}",
            host -> detach(host, DetachMode.ABORT_RUNNING),
            with(leave, "wait call-back, inspect wait, clean wait, service wait -> in 3s: abort")),
        new Table(
            "remove in maintenance",
            "{\"maintenance\": true}",
            HostProvisioner::remove,
            with(leave, "others -> in 0s: forget")));
  }

  private static Step<?> detach(HostProvisioner host, DetachMode mode) {
    return host.capability(Detaching.class).orElseThrow().detach(mode);
  }

  private static final String SWITCH_OFF =
      """
      inspect wait -> in 3s: abort
      inspecting, cleaning, clean wait -> in 10s
      others -> in 0s: power off
      """;

  private static List<Table> switching() {
    String off = SWITCH_OFF;
    String on = "{\"power_state\": \"power on\"}";
    String manual = "{\"power_state\": \"power on\", \"target_provision_state\": \"manageable\"}";
    return List.of(
        new Table(
            "switch on",
            "{}",
            host -> host.setPower(power(Target.ON)),
            "others -> in 0s: power on"),
        new Table(
            "switch on what is on", on, host -> host.setPower(power(Target.ON)), "others -> done"),
        new Table("switch off", on, host -> host.setPower(power(Target.HARD_OFF)), off),
        new Table(
            "shut down",
            on,
            host -> host.setPower(power(Target.SOFT_OFF)),
            off.replace("power off", "soft power off")),
        new Table(
            "switch off what is off",
            "{}",
            host -> host.setPower(power(Target.HARD_OFF)),
            off.replace("in 0s: power off", "done")),
        new Table(
            "switch off on the way to manageable",
            manual,
            host -> host.setPower(power(Target.HARD_OFF)),
            """
            inspect wait, clean wait -> in 3s: abort
            inspect failed -> in 3s: manage
            inspecting, cleaning -> in 10s
            others -> in 3s
            """),
        new Table(
            "switch off without cleaning",
            on,
            host -> host.setPower(new PowerRequest(Target.HARD_OFF, REPORT, CleaningMode.DISABLED)),
            with(off, "clean wait -> in 3s: abort")));
  }

  private static List<Table> switchingAfterAFailure() {
    String failed =
        "{\"power_state\": \"%s\", \"target_power_state\": \"\", \"last_error\": \"no\"}";
    return List.of(
        new Table(
            "switch off after a failure",
            failed.formatted("power on"),
            host -> host.setPower(power(Target.HARD_OFF)),
            SWITCH_OFF.replace("in 0s: power off", "refused")),
        new Table(
            "switch on after a failure",
            failed.formatted("power off"),
            host -> host.setPower(power(Target.ON)),
            "others -> refused"),
        new Table(
            "switch on all the same",
            failed.formatted("power off"),
            host -> host.setPower(new PowerRequest(Target.ON, RESTART, CleaningMode.METADATA)),
            "others -> in 0s: power on"));
  }

  private static PowerRequest power(Target target) {
    return new PowerRequest(target, REPORT, CleaningMode.METADATA);
  }

  private static List<Table> servicing() {
    String service =
        """
        active -> in 3s: service
        servicing, service wait -> in 10s
        service failed -> refused
        others -> throws
        """;
    return List.of(
        new Table("service", "{}", host -> service(host, FirmwareSpec.PRESENT, REPORT), service),
        new Table(
            "service again",
            "{}",
            host -> service(host, FirmwareSpec.PRESENT, RESTART),
            with(service, "service failed -> in 3s: service")),
        new Table(
            "service again in maintenance",
            "{\"maintenance\": true, \"fault\": \"service failure\"}",
            host -> service(host, FirmwareSpec.PRESENT, RESTART),
            with(with(service, "active -> in 10s"), "service failed -> in 0s: maintenance off")),
        new Table(
            "service that nobody wants any more",
            "{}",
            host -> service(host, FirmwareSpec.ABSENT, REPORT),
            with(service, "service wait, service failed -> in 3s: abort")));
  }

  private static Step<?> service(HostProvisioner host, FirmwareSpec spec, OnFailure onFailure) {
    ServiceRequest request =
        ServiceRequest.builder()
            .targetFirmwareSettings(List.of(FirmwareSetting.text("Boot", "on")))
            .actualFirmwareSettings(Map.of("Boot", "off"))
            .firmwareSpec(spec)
            .changes(Changes.PENDING)
            .onFailure(onFailure)
            .build();
    return host.capability(Servicing.class).orElseThrow().service(request);
  }
}
