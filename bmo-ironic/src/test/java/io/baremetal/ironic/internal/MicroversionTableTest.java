package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.allocation.AllocationQuery;
import io.baremetal.ironic.allocation.CreateAllocation;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.driver.DriverQuery;
import io.baremetal.ironic.error.UnsupportedByServerException;
import io.baremetal.ironic.event.NetworkEvent;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.AttachMedia;
import io.baremetal.ironic.node.AttachVif;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.NodeFirmware.Detail;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates.BootMode;
import io.baremetal.ironic.node.NodeStates.SecureBoot;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.portgroup.PortGroupQuery;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.ironic.ramdisk.InspectionReport;
import io.baremetal.testkit.ironic.contract.MinimumVersionsContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table, by a call of the client that needs it. */
final class MicroversionTableTest {

  private static final NodeRef NODE = NodeRef.of("27946b59-9e44-4fa7-8e91-f3527a1ef094");
  private static final List<NodeStep> STEPS = List.of(NodeStep.of("bios", "x"));
  private static final Map<String, Consumer<IronicClient>> CALLS = new HashMap<>();

  static {
    onNode("/v1/nodes/{node}/vifs", n -> n.vifs().list());
    onNode("/v1/nodes/{node}/management/inject_nmi", NodeHandle::injectNmi);
    onNode("/v1/nodes/{node}/traits", n -> n.traits().get());
    onNode("/v1/nodes/{node}/bios", n -> n.firmware().biosSettings(Detail.VALUES));
    onNode("/v1/nodes/{node}/management/indicators", n -> n.indicators().list());
    onNode("/v1/nodes/{node}/states/boot_mode", n -> n.states().bootMode(BootMode.UEFI));
    onNode("/v1/nodes/{node}/states/secure_boot", n -> n.states().secureBoot(SecureBoot.ON));
    onNode("/v1/nodes/{node}/history", n -> n.history().get("h"));
    onNode("/v1/nodes/{node}/children", NodeHandle::children);
    onNode("GET /v1/nodes/{node}/inventory", NodeHandle::inventory);
    onNode("GET /v1/nodes/{node}/firmware", n -> n.firmware().components());
    onNode("GET /v1/nodes/{node}/vmedia", n -> n.virtualMedia().list());
    onNode("DELETE /v1/nodes/{node}/vmedia", n -> n.virtualMedia().detach(Set.of()));
    onNode("POST /v1/nodes/{node}/vmedia", n -> n.virtualMedia().attach(AttachMedia.cdrom("x")));
    onNode("PUT /v1/nodes/{node}/states/raid", n -> n.states().targetRaid(Map.of()));
    onNode(
        "argument vif port",
        n -> n.vifs().attach(AttachVif.builder().id("v").portUuid("p").build()));
    onNode("argument bios detail", n -> n.firmware().biosSettings(Detail.SCHEMA));
    onNode("argument bios fields", n -> n.firmware().biosSettings(Set.of("name")));
    onNode(
        "argument power timeout",
        n -> n.states().power(PowerRequest.of(PowerRequest.Action.ON, Duration.ofSeconds(9))));
    provisioning();
    resources();
    arguments();
    agents();
  }

  private static void onNode(String row, Consumer<NodeHandle> call) {
    CALLS.put(row, c -> call.accept(c.nodes().on(NODE)));
  }

  private static void provision(String row, ProvisionRequest.Builder request) {
    onNode(row, n -> n.states().provision(request.build()));
  }

  private static ProvisionRequest.Builder verb(ProvisionVerb verb) {
    return ProvisionRequest.builder().verb(verb);
  }

  private static void provisioning() {
    ConfigDrive drive = ConfigDrive.of(Map.of("user_data", "x"));
    ConfigDrive vendor = ConfigDrive.of(Map.of("vendor_data", Map.of("a", "b")));
    for (ProvisionVerb verb : ProvisionVerb.values()) {
      ProvisionRequest.Builder request = verb(verb);
      switch (verb) {
        case CLEAN -> request.cleanSteps(STEPS);
        case SERVICE -> request.serviceSteps(STEPS);
        case RESCUE -> request.rescuePassword("hush");
        default -> {}
      }
      provision("verb " + verb.wire(), request);
    }
    for (PowerRequest.Action action : PowerRequest.Action.values()) {
      onNode("power " + action.wire(), n -> n.states().power(PowerRequest.of(action)));
    }
    provision(
        "argument configdrive on rebuild",
        verb(ProvisionVerb.REBUILD).configDrive(ConfigDrive.ofText("http://x/y")));
    provision("argument configdrive object", verb(ProvisionVerb.ACTIVE).configDrive(drive));
    provision("argument configdrive vendor_data", verb(ProvisionVerb.ACTIVE).configDrive(vendor));
    provision("argument deploy_steps", verb(ProvisionVerb.ACTIVE).deploySteps(STEPS));
    provision("argument runbook", verb(ProvisionVerb.CLEAN).runbook("r"));
    provision(
        "argument disable_ramdisk on clean",
        verb(ProvisionVerb.CLEAN).cleanSteps(STEPS).disableRamdisk(true));
    provision(
        "argument disable_ramdisk on service",
        verb(ProvisionVerb.SERVICE).serviceSteps(STEPS).disableRamdisk(true));
  }

  private static void resources() {
    ListOptions brief = ListOptions.brief();
    CALLS.put("/v1/drivers/{driver}/raid", c -> c.drivers().raidProperties("d"));
    CALLS.put("/v1/portgroups", c -> c.portGroups().get("g"));
    CALLS.put("/v1/volume", c -> c.volumeTargets().list(brief).first());
    CALLS.put("/v1/conductors", c -> c.conductors().list().first());
    CALLS.put("/v1/allocations", c -> c.allocations().get("a"));
    CALLS.put("/v1/nodes/{node}/allocation", c -> c.allocations().find(NODE));
    CALLS.put("/v1/deploy_templates", c -> c.deployTemplates().list(brief).first());
    CALLS.put("/v1/shards", c -> c.shards().list());
    CALLS.put("/v1/runbooks", c -> c.runbooks().get("r"));
    CALLS.put("/v1/runbooks/{runbook}/traits", c -> c.runbooks().traits("r"));
    CALLS.put("/v1/inspection_rules", c -> c.inspectionRules().list(brief).first());
    CALLS.put("/v1/events", c -> c.events().send(List.of(event())));
    JsonPatch note = JsonPatch.builder().add("/extra/a", 1).build();
    CALLS.put("PATCH /v1/allocations/{allocation}", c -> c.allocations().update("a", note));
  }

  private static void arguments() {
    CALLS.put("argument node name", c -> c.nodes().get(NodeRef.of("n")));
    CALLS.put(
        "argument node name of any unreserved characters",
        c -> c.nodes().create(CreateNode.builder().driver("d").name("a~b").build()));
    CALLS.put("argument fields", c -> c.nodes().get(NODE, Set.of("uuid")));
    CALLS.put("argument detail", c -> c.ports().list(PortQuery.ofAddress("m")).first());
    JsonPatch leave = JsonPatch.builder().remove("/chassis_uuid").build();
    CALLS.put("argument chassis_uuid unset", c -> c.nodes().update(NODE, leave));
    JsonPatch driver = JsonPatch.builder().add("/driver", "ipmi").build();
    CALLS.put("argument reset_interfaces", c -> c.nodes().changeDriver(NODE, driver));
    CALLS.put("argument network_type", c -> c.ports().create(unmanaged()));
    drivers("argument driver detail", DriverQuery.builder().detail(true));
    drivers("argument driver type", DriverQuery.builder().type("dynamic"));
    drivers("argument driver fields", DriverQuery.builder().addFields("name"));
    CALLS.put(
        "node filter conductor",
        c -> c.nodes().list(NodeQuery.builder().conductor("c").detail(true).build()).first());
    CALLS.put(
        "allocation field node",
        c -> c.allocations().create(CreateAllocation.builder().node(NODE).name("a").build()));
    CALLS.put(
        "allocation filter owner",
        c -> c.allocations().list(AllocationQuery.builder().owner("o").build()).first());
    CALLS.put(
        "port field node_ident",
        c ->
            c.ports()
                .create(
                    CreatePort.builder()
                        .nodeUuid(NODE.text())
                        .address("m")
                        .putOtherFields("node_ident", "n")
                        .build()));
  }

  private static void drivers(String row, DriverQuery.Builder query) {
    CALLS.put(row, c -> c.drivers().list(query.build()));
  }

  private static CreatePort unmanaged() {
    return CreatePort.builder()
        .nodeUuid(NODE.text())
        .address("m")
        .putLocalLinkConnection("network_type", "unmanaged")
        .build();
  }

  private static NetworkEvent event() {
    return NetworkEvent.builder().event("e").portId("p").macAddress("m").status("s").build();
  }

  private static void agents() {
    CALLS.put("/v1/lookup", c -> c.ramdisk().lookup(NODE));
    heartbeat("/v1/heartbeat", Heartbeat.builder());
    heartbeat("argument agent_version", Heartbeat.builder().agentVersion("9"));
    heartbeat("argument agent_verify_ca", Heartbeat.builder().agentVerifyCa("pem"));
    heartbeat("argument agent_status", Heartbeat.builder().agentStatus("start"));
    heartbeat("argument agent_status_message", Heartbeat.builder().agentStatusMessage("m"));
    CALLS.put(
        "/v1/continue_inspection",
        c -> c.ramdisk().continueInspection(InspectionReport.builder().node(NODE).build()));
  }

  private static void heartbeat(String row, Heartbeat.Builder beat) {
    CALLS.put(row, c -> c.ramdisk().heartbeat(NODE, beat.callbackUrl("http://x").build()));
  }

  static Stream<Need> rows() {
    return MicroversionTable.all().stream();
  }

  private static Consumer<IronicClient> callFor(Need row) {
    Consumer<IronicClient> known = CALLS.get(row.feature());
    if (known != null) {
      return known;
    }
    String[] words = row.feature().split(" ", 3);
    String name = words[2];
    ListOptions shown = ListOptions.builder().addFields(name).build();
    return switch (words[0] + " " + words[1]) {
      case "node field" -> c -> c.nodes().get(NODE, Set.of(name));
      case "port field" -> c -> c.ports().list(PortQuery.builder().addFields(name).build()).first();
      case "portgroup field" ->
          c -> c.portGroups().list(PortGroupQuery.builder().addFields(name).build()).first();
      case "allocation field" ->
          c -> c.allocations().list(AllocationQuery.builder().addFields(name).build()).first();
      case "runbook field" -> c -> c.runbooks().list(shown).first();
      case "node filter" ->
          c -> c.nodes().list(NodeQuery.builder().putOtherFilters(name, "x").build()).first();
      case "port filter" ->
          c -> c.ports().list(PortQuery.builder().putOtherFilters(name, "x").build()).first();
      case "portgroup filter" ->
          c ->
              c.portGroups()
                  .list(PortGroupQuery.builder().putOtherFilters(name, "x").build())
                  .first();
      default -> throw new AssertionError("no call is known that needs: " + row.feature());
    };
  }

  /** A client of a server whose newest version is this; what goes out is written down. */
  private static IronicClient client(int newest, List<String> sent) {
    String document = "{\"version\":{\"min_version\":\"1.1\",\"version\":\"1." + newest + "\"}}";
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  boolean versions = chain.request().url().encodedPath().equals("/v1/");
                  if (!versions) {
                    sent.add(chain.request().header("X-OpenStack-Ironic-API-Version"));
                  }
                  return new Response.Builder()
                      .request(chain.request())
                      .protocol(Protocol.HTTP_1_1)
                      .code(versions ? 200 : 418)
                      .message("")
                      .body(ResponseBody.create(document, MediaType.get("application/json")))
                      .build();
                })
            .build();
    return IronicClient.builder()
        .endpoint("http://ironic.test")
        .httpClient(http)
        .retry(RetryPolicy.none())
        .build();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void refusesBeforeSending_andSendsFromTheVersionOn(Need row) {
    List<String> sent = new ArrayList<>();
    try (IronicClient old = client(row.since().minor() - 1, sent)) {
      assertThatThrownBy(() -> callFor(row).accept(old))
          .isInstanceOf(UnsupportedByServerException.class);
      assertThat(sent).isEmpty();
    }
    try (IronicClient able = client(115, sent)) {
      assertThatThrownBy(() -> callFor(row).accept(able)).hasMessageContaining("418");
      assertThat(sent).containsExactly("1.115");
    }
  }

  @Test
  void hasTheRowsThatTheContractProvesOnRealServers() {
    Set<String> ours = new TreeSet<>();
    rows().forEach(row -> ours.add(row.since() + " " + row.feature()));

    assertThat(new TreeSet<>(MinimumVersionsContract.features())).isEqualTo(ours);
  }

  @Test
  void needsNothing_forWhatItDoesNotKnow() {
    assertThat(MicroversionTable.of(Kind.NODE_FIELD, "field_of_the_future")).isEmpty();
  }
}
