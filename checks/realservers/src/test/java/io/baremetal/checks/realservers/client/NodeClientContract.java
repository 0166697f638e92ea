package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.DuplicateException;
import io.baremetal.ironic.error.InvalidStateException;
import io.baremetal.ironic.error.NodeAstrayException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.AttachMedia;
import io.baremetal.ironic.node.AttachVif;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Indicator;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeBootDevice.Lasting;
import io.baremetal.ironic.node.NodeFirmware.Detail;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates.BootMode;
import io.baremetal.ironic.node.NodeStates.SecureBoot;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nodes and what hangs on them, through the client. */
abstract class NodeClientContract extends ClientContract {

  NodeClientContract(ClientServer server) {
    super(server);
  }

  @Test
  void registersReadsChangesForgets() {
    Node node = create("life");
    NodeRef byName = NodeRef.of(name("life"));

    assertThat(node.provisionState()).contains(ProvisionState.ENROLL);
    assertThat(ironic().nodes().get(byName).uuid()).isEqualTo(node.uuid());
    assertThat(ironic().nodes().get(node.ref(), Set.of("driver")).driver())
        .contains("fake-hardware");
    assertThat(ironic().nodes().find(NodeRef.of(name("nobody")))).isEmpty();
    Node changed =
        ironic()
            .nodes()
            .update(
                node.ref(),
                JsonPatch.against(node)
                    .set("description", "one")
                    .set("extra", "a", 1)
                    .unset("owner")
                    .build());
    assertThat(changed.description()).contains("one");
    assertThatThrownBy(
            () ->
                ironic()
                    .nodes()
                    .create(
                        CreateNode.builder().driver("fake-hardware").name(name("life")).build()))
        .isInstanceOf(DuplicateException.class);
    free(node);
    ironic().nodes().delete(byName);
    assertThatThrownBy(() -> ironic().nodes().get(byName)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void listsByEveryFilter() {
    Node node = create("list");
    NodeQuery.Builder mine = NodeQuery.builder().resourceClass(name("class"));

    assertThat(ironic().nodes().list(mine.build())).extracting(Node::uuid).contains(node.uuid());
    assertThat(
            ironic()
                .nodes()
                .list(
                    NodeQuery.builder()
                        .resourceClass(name("class"))
                        .driver("fake-hardware")
                        .provisionState(ProvisionState.ENROLL)
                        .maintenance(false)
                        .associated(false)
                        .retired(false)
                        .sharded(false)
                        .conductorGroup("")
                        .includeChildren(true)
                        .sortBy("-created_at")
                        .detail(true)
                        .pageSize(1)
                        .build())
                .toList())
        .hasSize(1);
    assertThat(ironic().nodes().list(NodeQuery.builder().fault("power failure").build())).isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().owner("nobody").build())).isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().lessee("nobody").build())).isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().addShards("none").build())).isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().parent(node.ref()).build())).isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().instanceName("nothing").build()))
        .isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().descriptionContains("zzz").build()))
        .isEmpty();
    assertThat(ironic().nodes().list(NodeQuery.builder().detail(true).conductor("nobody").build()))
        .isEmpty();
  }

  @Test
  void goesThroughAWholeLife() {
    Node node = create("whole");
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    verb(node, ProvisionVerb.INSPECT, ProvisionState.MANAGEABLE);
    verb(node, ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);
    verb(node, ProvisionVerb.ACTIVE, ProvisionState.ACTIVE);
    on(node).states().power(PowerRequest.of(PowerRequest.Action.OFF));
    ironic().waits().untilPower(node.ref(), PowerState.OFF, SOON);
    on(node).states().power(PowerRequest.of(PowerRequest.Action.ON));
    ironic().waits().untilPower(node.ref(), PowerState.ON, SOON);
    on(node).states().power(PowerRequest.of(PowerRequest.Action.REBOOT));
    ironic().waits().untilPower(node.ref(), PowerState.ON, SOON);
    verb(node, ProvisionVerb.DELETED, ProvisionState.AVAILABLE);
    assertThatThrownBy(
            () -> on(node).states().provision(ProvisionRequest.of(ProvisionVerb.UNRESCUE)))
        .isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(() -> ironic().waits().untilState(node.ref(), ProvisionState.ACTIVE, SOON))
        .isInstanceOf(NodeAstrayException.class);
  }

  @Test
  void tellsAndSetsStates() {
    Node node = create("states");

    assertThat(on(node).states().get().provisionState()).contains(ProvisionState.ENROLL);
    on(node).states().bootMode(BootMode.UEFI);
    free(node);
    on(node).states().secureBoot(SecureBoot.OFF);
    free(node);
    on(node)
        .states()
        .targetRaid(Map.of("logical_disks", List.of(Map.of("size_gb", "MAX", "raid_level", "1"))));
    assertThat(on(node).states().get().targetRaidConfig()).containsKey("logical_disks");
    on(node).setMaintenance("because");
    free(node);
    assertThat(ironic().nodes().get(node.ref()).maintenanceReason()).contains("because");
    on(node).clearMaintenance();
    free(node);
    assertThat(on(node).validate().verdict("power").name()).isEqualTo("VALID");
  }

  @Test
  void reachesTheController() {
    Node node = create("controller");

    on(node).bootDevice().set("pxe", Lasting.ALWAYS);
    assertThat(on(node).bootDevice().supported()).contains("pxe");
    assertThat(on(node).bootDevice().get()).isNotNull();
    assertThat(on(node).console().get().enabled()).isFalse();
    on(node).console().enable();
    free(node);
    on(node).console().disable();
    free(node);
    assertThat(on(node).indicators().list()).extracting(Indicator::name).contains("led@system");
    assertThat(on(node).indicators().get("led@system")).isNotEmpty();
    assertThatThrownBy(() -> on(node).indicators().set("led@system", "on"))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> on(node).injectNmi()).isInstanceOf(BadRequestException.class);
    assertThat(on(node).firmware().biosSettings(Detail.SCHEMA)).isEmpty();
    assertThat(on(node).firmware().biosSetting("none")).isEmpty();
    assertThat(on(node).firmware().components()).isEmpty();
  }

  @Test
  void attachesMedia_asFarAsThereAreDrives() {
    Node node = create("media");

    on(node).virtualMedia().attach(AttachMedia.cdrom("http://127.0.0.1:9/a.iso"));
    free(node);
    assertThat(ironic().nodes().get(node.ref()).lastError().orElse(""))
        .contains("Could not attach device cdrom");
    assertThat(on(node).history().newestFirst().first().orElseThrow().severity()).contains("ERROR");
    assertThatThrownBy(() -> on(node).virtualMedia().list())
        .isInstanceOf(BadRequestException.class);
    on(node).virtualMedia().detach(Set.of("cdrom"));
    free(node);
  }

  @Test
  void callsVendorMethods() {
    Node node = create("vendor");

    assertThat(on(node).vendor().methods())
        .extracting(VendorMethod::name)
        .contains("third_method_sync");
    assertThat(
            on(node)
                .vendor()
                .call(VendorCall.of("third_method_sync", Map.of("bar", "meow")))
                .json()
                .orElseThrow()
                .asBoolean())
        .isTrue();
    free(node);
    assertThat(
            on(node).vendor().call(VendorCall.of("second_method", Map.of("bar", "kazoo"))).goesOn())
        .isTrue();
    free(node);
    assertThatThrownBy(() -> on(node).vendor().call(VendorCall.get("nope")))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void keepsTraitsVifsChildrenHistory() {
    Node node = create("topics");

    on(node).traits().set(List.of("CUSTOM_A"));
    on(node).traits().add("CUSTOM_B");
    on(node).traits().remove("CUSTOM_A");
    assertThat(on(node).traits().get()).containsExactly("CUSTOM_B");
    on(node).traits().clear();
    assertThat(on(node).traits().get()).isEmpty();
    on(node).vifs().attach(AttachVif.of("v"));
    assertThat(on(node).vifs().list()).isNotNull();
    on(node).vifs().detach("v");
    Node child =
        ironic()
            .nodes()
            .update(
                create("child").ref(),
                JsonPatch.builder().add("/parent_node", node.uuid()).build());
    assertThat(on(node).children()).containsExactly(child.ref());
    assertThat(on(node).history().list()).isEmpty();
    assertThat(on(node).history().newestFirst()).isEmpty();
    assertThatThrownBy(() -> on(node).history().get("nothing"))
        .isInstanceOf(NotFoundException.class);
    assertThat(on(node).inventory()).isEmpty();
  }
}
