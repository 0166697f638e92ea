package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static io.baremetal.ironic.WireCase.read;
import static io.baremetal.ironic.WireCase.write;

import io.baremetal.ironic.allocation.AllocationQuery;
import io.baremetal.ironic.allocation.AllocationState;
import io.baremetal.ironic.allocation.CreateAllocation;
import io.baremetal.ironic.chassis.CreateChassis;
import io.baremetal.ironic.driver.DriverQuery;
import io.baremetal.ironic.event.NetworkEvent;
import io.baremetal.ironic.inspectionrule.CreateInspectionRule;
import io.baremetal.ironic.inspectionrule.RuleOperation;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.portgroup.CreatePortGroup;
import io.baremetal.ironic.portgroup.PortGroupQuery;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.ironic.ramdisk.InspectionReport;
import io.baremetal.ironic.runbook.CreateRunbook;
import io.baremetal.ironic.template.CreateDeployTemplate;
import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.volume.CreateVolumeConnector;
import io.baremetal.ironic.volume.CreateVolumeTarget;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire for everything but nodes, method by method. */
final class ResourcesWireTest {

  private static final JsonPatch PATCH = JsonPatch.builder().add("/extra/a", 1).build();
  private static final String PATCHED = "[{'op':'add','path':'/extra/a','value':1}]";
  private static final NodeRef NODE = NodeRef.of(UUID);

  static List<WireCase> portGroups() {
    return List.of(
        read(
            "GET /v1/portgroups?limit=5&detail=True&node=n",
            "{'portgroups':[]}",
            c ->
                c.portGroups()
                    .list(
                        PortGroupQuery.builder()
                            .node(NodeRef.of("n"))
                            .detail(true)
                            .pageSize(5)
                            .build())
                    .toList()),
        read(
            "GET /v1/portgroups?shard=s&fields=uuid%2Cname&address=m",
            "{'portgroups':[]}",
            c ->
                c.portGroups()
                    .list(
                        PortGroupQuery.builder()
                            .address("m")
                            .putOtherFilters("shard", "s")
                            .addFields("uuid", "name")
                            .build())
                    .toList()),
        read("GET /v1/portgroups/g", "{}", c -> c.portGroups().get("g")));
  }

  static List<WireCase> portGroupChanges() {
    return List.of(
        write(
            "POST /v1/portgroups",
            "{'node_uuid':'u','name':'g','mode':'802.3ad','properties':{'miimon':100}}",
            c ->
                c.portGroups()
                    .create(
                        CreatePortGroup.builder()
                            .nodeUuid("u")
                            .name("g")
                            .mode("802.3ad")
                            .putProperties("miimon", 100)
                            .build())),
        write("PATCH /v1/portgroups/g", PATCHED, c -> c.portGroups().update("g", PATCH)),
        write("DELETE /v1/portgroups/g", "", c -> c.portGroups().delete("g")));
  }

  static List<WireCase> volumeConnectors() {
    return List.of(
        read(
            "GET /v1/volume/connectors",
            "{'connectors':[]}",
            c -> c.volumeConnectors().list(ListOptions.brief()).toList()),
        read(
            "GET /v1/volume/connectors?detail=True&node=" + UUID,
            "{'connectors':[]}",
            c -> c.volumeConnectors().listOf(NODE).toList()),
        read("GET /v1/volume/connectors/v", "{}", c -> c.volumeConnectors().get("v")),
        write(
            "POST /v1/volume/connectors",
            "{'node_uuid':'u','type':'iqn','connector_id':'i'}",
            c ->
                c.volumeConnectors()
                    .create(
                        CreateVolumeConnector.builder()
                            .nodeUuid("u")
                            .type("iqn")
                            .connectorId("i")
                            .build())),
        write(
            "PATCH /v1/volume/connectors/v", PATCHED, c -> c.volumeConnectors().update("v", PATCH)),
        write("DELETE /v1/volume/connectors/v", "", c -> c.volumeConnectors().delete("v")));
  }

  static List<WireCase> volumeTargets() {
    return List.of(
        read(
            "GET /v1/volume/targets?detail=True",
            "{'targets':[]}",
            c -> c.volumeTargets().list(ListOptions.full()).toList()),
        read(
            "GET /v1/volume/targets?detail=True&node=" + UUID,
            "{'targets':[]}",
            c -> c.volumeTargets().listOf(NODE).toList()),
        read("GET /v1/volume/targets/v", "{}", c -> c.volumeTargets().get("v")),
        write(
            "POST /v1/volume/targets",
            "{'node_uuid':'u','volume_type':'iscsi','boot_index':0,'volume_id':'v'}",
            c ->
                c.volumeTargets()
                    .create(
                        CreateVolumeTarget.builder()
                            .nodeUuid("u")
                            .volumeType("iscsi")
                            .bootIndex(0)
                            .volumeId("v")
                            .build())),
        write("PATCH /v1/volume/targets/v", PATCHED, c -> c.volumeTargets().update("v", PATCH)),
        write("DELETE /v1/volume/targets/v", "", c -> c.volumeTargets().delete("v")));
  }

  static List<WireCase> chassis() {
    return List.of(
        read(
            "GET /v1/chassis?sort_key=uuid&sort_dir=desc",
            "{'chassis':[]}",
            c -> c.chassis().list(ListOptions.builder().sortBy("-uuid").build()).toList()),
        read("GET /v1/chassis/c", "{}", c -> c.chassis().get("c")),
        write(
            "POST /v1/chassis",
            "{'description':'d','extra':{'a':1}}",
            c ->
                c.chassis()
                    .create(CreateChassis.builder().description("d").putExtra("a", 1).build())),
        write("PATCH /v1/chassis/c", PATCHED, c -> c.chassis().update("c", PATCH)),
        write("DELETE /v1/chassis/c", "", c -> c.chassis().delete("c")));
  }

  static List<WireCase> allocations() {
    return List.of(
        read(
            "GET /v1/allocations?node=n&resource_class=r&state=active&owner=o",
            "{'allocations':[]}",
            c ->
                c.allocations()
                    .list(
                        AllocationQuery.builder()
                            .node(NodeRef.of("n"))
                            .resourceClass("r")
                            .state(AllocationState.ACTIVE)
                            .owner("o")
                            .build())
                    .toList()),
        read("GET /v1/allocations/a", "{}", c -> c.allocations().get("a")),
        write(
            "POST /v1/allocations",
            "{'resource_class':'r','name':'a','traits':['CUSTOM_X'],'candidate_nodes':['n']}",
            c ->
                c.allocations()
                    .create(
                        CreateAllocation.builder()
                            .resourceClass("r")
                            .name("a")
                            .addTraits("CUSTOM_X")
                            .addCandidateNodes(NodeRef.of("n"))
                            .build())),
        write("PATCH /v1/allocations/a", PATCHED, c -> c.allocations().update("a", PATCH)),
        write("DELETE /v1/allocations/a", "", c -> c.allocations().delete("a")),
        read("GET /v1/nodes/" + UUID + "/allocation", "{}", c -> c.allocations().find(NODE)),
        write("DELETE /v1/nodes/" + UUID + "/allocation", "", c -> c.allocations().deleteOf(NODE)));
  }

  private static final NodeStep STEP =
      NodeStep.builder().driverInterface("bios").step("reset").priority(5).order(2).build();

  static List<WireCase> deployTemplates() {
    return List.of(
        read(
            "GET /v1/deploy_templates?detail=True",
            "{'deploy_templates':[]}",
            c -> c.deployTemplates().list(ListOptions.full()).toList()),
        read("GET /v1/deploy_templates/t", "{}", c -> c.deployTemplates().get("t")),
        write(
            "POST /v1/deploy_templates",
            "{'name':'CUSTOM_T','steps':[{'interface':'bios','step':'reset','args':{},"
                + "'priority':5}]}",
            c ->
                c.deployTemplates()
                    .create(
                        CreateDeployTemplate.builder().name("CUSTOM_T").addSteps(STEP).build())),
        write("PATCH /v1/deploy_templates/t", PATCHED, c -> c.deployTemplates().update("t", PATCH)),
        write("DELETE /v1/deploy_templates/t", "", c -> c.deployTemplates().delete("t")));
  }

  static List<WireCase> runbooks() {
    return List.of(
        read(
            "GET /v1/runbooks?project=p",
            "{'runbooks':[]}",
            c ->
                c.runbooks()
                    .list(ListOptions.builder().putFilters("project", "p").build())
                    .toList()),
        read("GET /v1/runbooks/r", "{}", c -> c.runbooks().get("r")),
        write(
            "POST /v1/runbooks",
            "{'name':'CUSTOM_R','steps':[{'interface':'bios','step':'reset','order':2}],"
                + "'public':true}",
            c ->
                c.runbooks()
                    .create(
                        CreateRunbook.builder()
                            .name("CUSTOM_R")
                            .addSteps(STEP)
                            .isPublic(true)
                            .build())),
        write("PATCH /v1/runbooks/r", PATCHED, c -> c.runbooks().update("r", PATCH)),
        write("DELETE /v1/runbooks/r", "", c -> c.runbooks().delete("r")),
        read("GET /v1/runbooks/r/traits", "{'traits':['A']}", c -> c.runbooks().traits("r")),
        write(
            "PUT /v1/runbooks/r/traits",
            "{'traits':['A']}",
            c -> c.runbooks().setTraits("r", List.of("A"))),
        write("PUT /v1/runbooks/r/traits/A", "", c -> c.runbooks().addTrait("r", "A")),
        write("DELETE /v1/runbooks/r/traits/A", "", c -> c.runbooks().removeTrait("r", "A")));
  }

  static List<WireCase> inspectionRules() {
    return List.of(
        read(
            "GET /v1/inspection_rules",
            "{'inspection_rules':[]}",
            c -> c.inspectionRules().list(ListOptions.brief()).toList()),
        read("GET /v1/inspection_rules/i", "{}", c -> c.inspectionRules().get("i")),
        write(
            "POST /v1/inspection_rules",
            "{'description':'d','conditions':[{'op':'is-true','args':{'value':'x'},'loop':['l'],"
                + "'multiple':'any'}],'actions':[{'op':'fail','args':{'msg':'m'}}],'priority':7}",
            c -> c.inspectionRules().create(rule())),
        write("PATCH /v1/inspection_rules/i", PATCHED, c -> c.inspectionRules().update("i", PATCH)),
        write("DELETE /v1/inspection_rules/i", "", c -> c.inspectionRules().delete("i")));
  }

  private static CreateInspectionRule rule() {
    return CreateInspectionRule.builder()
        .description("d")
        .priority(7)
        .addConditions(
            RuleOperation.builder()
                .op("is-true")
                .putArgs("value", "x")
                .loop(List.of("l"))
                .multiple("any")
                .build())
        .addActions(RuleOperation.of("fail", Map.of("msg", "m")))
        .build();
  }

  static List<WireCase> shardsAndEvents() {
    return List.of(
        read("GET /v1/shards", "{'shards':[]}", c -> c.shards().list()),
        write(
            "POST /v1/events",
            "{'events':[{'event':'network.bind_port','port_id':'p','mac_address':'m',"
                + "'status':'ACTIVE','binding:host_id':'h'}]}",
            c ->
                c.events()
                    .send(
                        List.of(
                            NetworkEvent.builder()
                                .event("network.bind_port")
                                .portId("p")
                                .macAddress("m")
                                .status("ACTIVE")
                                .hostId("h")
                                .build()))));
  }

  static List<WireCase> ramdisk() {
    return List.of(
        read("GET /v1/lookup?addresses=a%2Cb", "{}", c -> c.ramdisk().lookup(List.of("a", "b"))),
        read("GET /v1/lookup?node_uuid=" + UUID, "{}", c -> c.ramdisk().lookup(NODE)),
        write(
            "POST /v1/heartbeat/" + UUID,
            "{'callback_url':'http://a','agent_token':'t'}",
            c ->
                c.ramdisk()
                    .heartbeat(
                        NODE, Heartbeat.builder().callbackUrl("http://a").agentToken("t").build())),
        write(
            "POST /v1/continue_inspection?node_uuid=" + UUID,
            "{'root_disk':1,'inventory':{'cpu':{}}}",
            c ->
                c.ramdisk()
                    .continueInspection(
                        InspectionReport.builder()
                            .node(NODE)
                            .putInventory("cpu", Map.of())
                            .putPluginData("root_disk", 1)
                            .build())));
  }

  static List<WireCase> driversAndConductors() {
    return List.of(
        read(
            "GET /v1/drivers?type=dynamic&detail=True",
            "{'drivers':[]}",
            c -> c.drivers().list(DriverQuery.builder().type("dynamic").detail(true).build())),
        read("GET /v1/drivers/d/properties", "{'a':'b'}", c -> c.drivers().properties("d")),
        read(
            "GET /v1/drivers/d/raid/logical_disk_properties",
            "{'a':'b'}",
            c -> c.drivers().raidProperties("d")),
        read(
            "GET /v1/drivers/d/vendor_passthru/methods",
            "{'m':{'async':true}}",
            c -> c.drivers().vendorMethods("d")),
        read(
            "GET /v1/drivers/d/vendor_passthru?method=m",
            "true",
            c -> c.drivers().call("d", VendorCall.get("m"))),
        read("GET /v1/conductors/h:1", "{}", c -> c.conductors().get("h:1")));
  }

  static List<WireCase> ports() {
    return List.of(
        read(
            "GET /v1/ports?portgroup=g",
            "{'ports':[]}",
            c -> c.ports().list(PortQuery.builder().portGroup("g").build()).toList()),
        write(
            "POST /v1/ports",
            "{'node_uuid':'u','address':'m','name':'eth0','portgroup_uuid':'g',"
                + "'local_link_connection':{'port_id':'1'},'category':'x'}",
            c ->
                c.ports()
                    .create(
                        CreatePort.builder()
                            .nodeUuid("u")
                            .address("m")
                            .name("eth0")
                            .portGroupUuid("g")
                            .putLocalLinkConnection("port_id", "1")
                            .putOtherFields("category", "x")
                            .build())));
  }

  static Stream<WireCase> cases() {
    return Stream.of(
            portGroups(),
            portGroupChanges(),
            volumeConnectors(),
            volumeTargets(),
            chassis(),
            allocations(),
            deployTemplates(),
            runbooks(),
            inspectionRules(),
            shardsAndEvents(),
            ramdisk(),
            driversAndConductors(),
            ports())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sendsExactly(WireCase wire) throws IOException {
    wire.check();
  }
}
