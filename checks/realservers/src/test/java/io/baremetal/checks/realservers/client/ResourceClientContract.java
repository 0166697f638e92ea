package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.allocation.AllocationQuery;
import io.baremetal.ironic.allocation.AllocationState;
import io.baremetal.ironic.allocation.CreateAllocation;
import io.baremetal.ironic.chassis.Chassis;
import io.baremetal.ironic.chassis.CreateChassis;
import io.baremetal.ironic.conductor.Conductor;
import io.baremetal.ironic.driver.Driver;
import io.baremetal.ironic.driver.DriverQuery;
import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.DuplicateException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.event.NetworkEvent;
import io.baremetal.ironic.inspectionrule.CreateInspectionRule;
import io.baremetal.ironic.inspectionrule.InspectionRule;
import io.baremetal.ironic.inspectionrule.RuleOperation;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.portgroup.CreatePortGroup;
import io.baremetal.ironic.portgroup.PortGroup;
import io.baremetal.ironic.portgroup.PortGroupQuery;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.ironic.ramdisk.InspectionReport;
import io.baremetal.ironic.runbook.CreateRunbook;
import io.baremetal.ironic.runbook.Runbook;
import io.baremetal.ironic.shard.Shard;
import io.baremetal.ironic.template.CreateDeployTemplate;
import io.baremetal.ironic.template.DeployTemplate;
import io.baremetal.ironic.volume.CreateVolumeConnector;
import io.baremetal.ironic.volume.CreateVolumeTarget;
import io.baremetal.ironic.volume.VolumeConnector;
import io.baremetal.ironic.volume.VolumeTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything but nodes, through the client. */
abstract class ResourceClientContract extends ClientContract {

  ResourceClientContract(ClientServer server) {
    super(server);
  }

  private static final JsonPatch NOTE = JsonPatch.builder().add("/extra/a", 1).build();

  private Port port(Node node, String mac, PortGroup group) {
    return ironic()
        .ports()
        .create(
            CreatePort.builder()
                .nodeUuid(node.uuid())
                .address(mac)
                .portGroupUuid(group.uuid())
                .build());
  }

  @Test
  void keepsPortsAndGroups() {
    Node node = create("ports");
    String mac = mac();
    PortGroup group =
        ironic()
            .portGroups()
            .create(CreatePortGroup.builder().nodeUuid(node.uuid()).name(name("bond")).build());
    Port port = port(node, mac, group);

    assertThat(ironic().ports().list(PortQuery.ofNode(node.ref())).toList()).containsExactly(port);
    assertThat(ironic().ports().list(PortQuery.ofAddress(mac)).toList()).hasSize(1);
    assertThat(ironic().ports().list(PortQuery.builder().portGroup(group.uuid()).build()).toList())
        .hasSize(1);
    assertThat(ironic().ports().get(port.uuid()).portGroupUuid()).contains(group.uuid());
    assertThat(ironic().ports().update(port.uuid(), NOTE).extra()).containsKey("a");
    assertThatThrownBy(
            () ->
                ironic()
                    .ports()
                    .create(CreatePort.builder().nodeUuid(node.uuid()).address(mac).build()))
        .isInstanceOf(DuplicateException.class);
    assertThat(ironic().portGroups().list(PortGroupQuery.ofNode(node.ref())).toList())
        .extracting(PortGroup::uuid)
        .containsExactly(group.uuid());
    assertThat(ironic().portGroups().get(name("bond")).mode()).contains("active-backup");
    assertThat(ironic().portGroups().update(name("bond"), NOTE).extra()).containsKey("a");
    free(node);
    ironic().ports().delete(port.uuid());
    free(node);
    ironic().portGroups().delete(name("bond"));
    assertThatThrownBy(() -> ironic().portGroups().get(name("bond")))
        .isInstanceOf(NotFoundException.class);
  }

  private VolumeTarget bootVolume(Node node) {
    return ironic()
        .volumeTargets()
        .create(
            CreateVolumeTarget.builder()
                .nodeUuid(node.uuid())
                .volumeType("iscsi")
                .bootIndex(0)
                .volumeId("v")
                .putProperties("auth_password", "hidden")
                .build());
  }

  @Test
  void keepsVolumes() {
    Node node = create("volumes");
    VolumeConnector connector =
        ironic()
            .volumeConnectors()
            .create(
                CreateVolumeConnector.builder()
                    .nodeUuid(node.uuid())
                    .type("iqn")
                    .connectorId(name("iqn"))
                    .build());
    VolumeTarget target = bootVolume(node);
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    on(node).states().power(PowerRequest.of(PowerRequest.Action.OFF));
    ironic().waits().untilPower(node.ref(), PowerState.OFF, SOON);

    assertThat(target.isMasked("properties", "auth_password")).isTrue();
    assertThat(ironic().volumeConnectors().listOf(node.ref()).toList()).hasSize(1);
    assertThat(ironic().volumeTargets().listOf(node.ref()).toList()).hasSize(1);
    assertThat(ironic().volumeConnectors().list(ListOptions.brief()).first()).isPresent();
    assertThat(ironic().volumeTargets().list(ListOptions.full()).first()).isPresent();
    assertThat(ironic().volumeConnectors().get(connector.uuid()).type()).contains("iqn");
    assertThat(ironic().volumeTargets().get(target.uuid()).bootIndex()).hasValue(0);
    assertThat(ironic().volumeConnectors().update(connector.uuid(), NOTE).extra()).containsKey("a");
    free(node);
    assertThat(ironic().volumeTargets().update(target.uuid(), NOTE).extra()).containsKey("a");
    free(node);
    ironic().volumeConnectors().delete(connector.uuid());
    free(node);
    ironic().volumeTargets().delete(target.uuid());
  }

  @Test
  void keepsChassis() {
    Chassis chassis = ironic().chassis().create(CreateChassis.builder().description("d").build());

    assertThat(ironic().chassis().list(ListOptions.full()).stream().map(Chassis::uuid))
        .contains(chassis.uuid());
    assertThat(ironic().chassis().get(chassis.uuid()).description()).contains("d");
    assertThat(ironic().chassis().update(chassis.uuid(), NOTE).extra()).containsKey("a");
    assertThat(ironic().nodes().list(NodeQuery.builder().chassisUuid(chassis.uuid()).build()))
        .isEmpty();
    ironic().chassis().delete(chassis.uuid());
  }

  @Test
  void allocates() {
    Node node = create("allocate");
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    on(node).states().power(PowerRequest.of(PowerRequest.Action.OFF));
    ironic().waits().untilPower(node.ref(), PowerState.OFF, SOON);
    verb(node, ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);
    assertThat(ironic().allocations().find(node.ref())).isEmpty();
    Allocation wish =
        ironic()
            .allocations()
            .create(
                CreateAllocation.builder()
                    .resourceClass(name("class"))
                    .name(name("wish"))
                    .addCandidateNodes(node.ref())
                    .build());

    Allocation found = ironic().waits().untilAllocated(wish.uuid(), SOON);

    assertThat(found.node()).contains(node.ref());
    assertThat(ironic().allocations().find(node.ref())).isPresent();
    assertThat(ironic().allocations().get(name("wish")).state()).contains(AllocationState.ACTIVE);
    assertThat(ironic().allocations().list(AllocationQuery.builder().node(node.ref()).build()))
        .hasSize(1);
    assertThat(ironic().allocations().update(wish.uuid(), NOTE).extra()).containsKey("a");
    ironic().allocations().deleteOf(node.ref());
    free(node);
    Allocation vain = ironic().allocations().create(CreateAllocation.ofClass(name("none")));
    assertThatThrownBy(() -> ironic().waits().untilAllocated(vain.uuid(), SOON))
        .isInstanceOf(OperationFailedException.class);
    ironic().allocations().delete(vain.uuid());
  }

  private static final NodeStep STEP =
      NodeStep.builder()
          .driverInterface("bios")
          .step("apply_configuration")
          .priority(5)
          .order(1)
          .build();

  @Test
  void keepsTemplatesAndRunbooks() {
    DeployTemplate template =
        ironic()
            .deployTemplates()
            .create(CreateDeployTemplate.builder().name(trait()).addSteps(STEP).build());
    Runbook runbook =
        ironic()
            .runbooks()
            .create(
                CreateRunbook.builder()
                    .name(name("runbook"))
                    .addSteps(STEP)
                    .description("d")
                    .build());

    assertThat(ironic().deployTemplates().get(trait()).steps()).hasSize(1);
    assertThat(ironic().deployTemplates().list(ListOptions.full()).first()).isPresent();
    assertThat(ironic().deployTemplates().update(template.uuid(), NOTE).extra()).containsKey("a");
    ironic().deployTemplates().delete(template.uuid());
    assertThat(ironic().runbooks().get(name("runbook")).description()).contains("d");
    assertThat(ironic().runbooks().list(ListOptions.brief()).first()).isPresent();
    assertThat(ironic().runbooks().update(runbook.uuid(), NOTE).extra()).containsKey("a");
    ironic().runbooks().setTraits(runbook.uuid(), List.of("CUSTOM_A"));
    ironic().runbooks().addTrait(runbook.uuid(), "CUSTOM_B");
    ironic().runbooks().removeTrait(runbook.uuid(), "CUSTOM_A");
    assertThat(ironic().runbooks().traits(runbook.uuid())).containsExactly("CUSTOM_B");
    ironic().runbooks().delete(runbook.uuid());
  }

  @Test
  void keepsInspectionRules_alsoWithoutConditions() {
    InspectionRule rule =
        ironic()
            .inspectionRules()
            .create(
                CreateInspectionRule.builder()
                    .description("d")
                    .priority(3)
                    .isSensitive(true)
                    .addActions(RuleOperation.of("fail", Map.of("msg", "hidden")))
                    .build());

    assertThat(rule.actions()).isEmpty();
    assertThat(ironic().inspectionRules().get(rule.uuid()).priority()).hasValue(3);
    assertThat(ironic().inspectionRules().list(ListOptions.full()).stream())
        .extracting(InspectionRule::uuid)
        .contains(rule.uuid());
    assertThat(
            ironic()
                .inspectionRules()
                .update(rule.uuid(), JsonPatch.builder().replace("/priority", 9).build())
                .priority())
        .hasValue(9);
    ironic().inspectionRules().delete(rule.uuid());
  }

  @Test
  void knowsTheService() {
    create("service");

    assertThat(ironic().versions().newest()).isNotNull();
    assertThat(ironic().drivers().list()).extracting(Driver::name).contains("fake-hardware");
    assertThat(ironic().drivers().list(DriverQuery.builder().detail(true).build())).isNotEmpty();
    assertThat(ironic().drivers().get("fake-hardware").enabledInterfaces("deploy"))
        .contains("fake");
    assertThat(ironic().drivers().properties("fake-hardware")).containsKey("deploy_kernel");
    assertThat(ironic().drivers().raidProperties("fake-hardware")).containsKey("raid_level");
    assertThat(ironic().drivers().vendorMethods("fake-hardware")).isEmpty();
    Conductor conductor = ironic().conductors().list().first().orElseThrow();
    assertThat(ironic().conductors().get(conductor.hostname()).drivers()).contains("fake-hardware");
    assertThat(ironic().conductors().list(ListOptions.brief()).first()).isPresent();
    assertThat(ironic().shards().list()).extracting(Shard::name).contains(Optional.empty());
    ironic()
        .events()
        .send(
            List.of(
                NetworkEvent.builder()
                    .event("network.bind_port")
                    .portId(UUID.randomUUID().toString())
                    .macAddress(mac())
                    .status("ACTIVE")
                    .build()));
  }

  @Test
  void speaksForAgents() {
    Node node = create("agent");

    assertThatThrownBy(() -> ironic().ramdisk().lookup(node.ref()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> ironic().ramdisk().lookup(List.of(mac())))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () ->
                ironic()
                    .ramdisk()
                    .heartbeat(
                        node.ref(), Heartbeat.builder().callbackUrl("http://127.0.0.1:9").build()))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(
            () ->
                ironic()
                    .ramdisk()
                    .continueInspection(
                        InspectionReport.builder()
                            .node(node.ref())
                            .putInventory("interfaces", List.of(Map.of("mac_address", mac())))
                            .build()))
        .isInstanceOf(NotFoundException.class);
  }
}
