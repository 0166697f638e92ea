package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static io.baremetal.ironic.WireCase.read;
import static io.baremetal.ironic.WireCase.write;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.AttachVif;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates.BootMode;
import io.baremetal.ironic.node.NodeStates.SecureBoot;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.vendor.VendorCall;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire for the parts of a node that no other test sends. */
final class NodePartsWireTest {

  private static final NodeRef NODE = NodeRef.of(UUID);
  private static final String PATH = "/v1/nodes/" + UUID;

  private static WireCase get(String path, String answer, Consumer<NodeHandle> call) {
    return read("GET " + PATH + path, answer, c -> call.accept(c.nodes().on(NODE)));
  }

  private static WireCase send(String line, String body, Consumer<NodeHandle> call) {
    String[] words = line.split(" ", 2);
    return write(words[0] + " " + PATH + words[1], body, c -> call.accept(c.nodes().on(NODE)));
  }

  static List<WireCase> parts() {
    return List.of(
        get("/traits", "{'traits':['A']}", n -> n.traits().get()),
        send("PUT /traits", "{'traits':['A','B']}", n -> n.traits().set(List.of("A", "B"))),
        send("PUT /traits/A", "", n -> n.traits().add("A")),
        send("DELETE /traits/A", "", n -> n.traits().remove("A")),
        send("DELETE /traits", "", n -> n.traits().clear()),
        get("/vifs", "{'vifs':[{'id':'v'}]}", n -> n.vifs().list()),
        send("POST /vifs", "{'id':'v'}", n -> n.vifs().attach(AttachVif.of("v"))),
        send(
            "POST /vifs",
            "{'id':'v','port_uuid':'p'}",
            n -> n.vifs().attach(AttachVif.builder().id("v").portUuid("p").build())),
        send("DELETE /vifs/v", "", n -> n.vifs().detach("v")),
        get("/states/console", "{'console_enabled':true}", n -> n.console().get()),
        send("PUT /states/console", "{'enabled':true}", n -> n.console().enable()),
        send("PUT /states/console", "{'enabled':false}", n -> n.console().disable()),
        get("/management/indicators", "{'indicators':[]}", n -> n.indicators().list()),
        get(
            "/management/indicators/led@system",
            "{'state':'on'}",
            n -> n.indicators().get("led@system")),
        send(
            "PUT /management/indicators/led@system",
            "{'state':'off'}",
            n -> n.indicators().set("led@system", "off")),
        send("PUT /management/inject_nmi", "{}", NodeHandle::injectNmi));
  }

  static List<WireCase> machine() {
    return List.of(
        get("/states", "{'provision_state':'active'}", n -> n.states().get()),
        send("PUT /states/boot_mode", "{'target':'uefi'}", n -> n.states().bootMode(BootMode.UEFI)),
        send(
            "PUT /states/secure_boot",
            "{'target':true}",
            n -> n.states().secureBoot(SecureBoot.ON)),
        get("/children", "{'children':['" + UUID + "']}", NodeHandle::children),
        get("/bios/A", "{'A':{'name':'A','value':'1'}}", n -> n.firmware().biosSetting("A")),
        get("/history/h", "{}", n -> n.history().get("h")),
        get(
            "/history?sort_key=created_at&sort_dir=desc&detail=True",
            "{'history':[]}",
            n -> n.history().newestFirst().toList()),
        get("/vendor_passthru/methods", "{}", n -> n.vendor().methods()),
        get(
            "/vendor_passthru?method=get_all_subscriptions",
            "{'Members':[{'@odata.id':'/redfish/v1/EventService/Subscriptions/7/'}]}",
            n -> n.vendor().subscriptions()),
        send(
            "POST /vendor_passthru?method=m",
            "{'bar':'meow'}",
            n -> n.vendor().call(VendorCall.of("m", Map.of("bar", "meow")))));
  }

  static List<WireCase> verbs() {
    return List.of(
        provision(ProvisionRequest.cleanBy("r"), "{'target':'clean','runbook':'r'}"),
        provision(ProvisionRequest.serviceBy("r"), "{'target':'service','runbook':'r'}"),
        provision(ProvisionRequest.rescue("hush"), "{'target':'rescue','rescue_password':'hush'}"),
        provision(ProvisionRequest.of(ProvisionVerb.UNRESCUE), "{'target':'unrescue'}"),
        provision(ProvisionRequest.of(ProvisionVerb.UNHOLD), "{'target':'unhold'}"),
        provision(ProvisionRequest.of(ProvisionVerb.ABORT), "{'target':'abort'}"),
        provision(ProvisionRequest.of(ProvisionVerb.ADOPT), "{'target':'adopt'}"),
        provision(
            ProvisionRequest.clean(
                List.of(
                    NodeStep.builder()
                        .driverInterface("bios")
                        .step("reset")
                        .executeOnChildNodes(true)
                        .addLimitChildNodeExecution("c")
                        .build())),
            "{'target':'clean','clean_steps':[{'interface':'bios','step':'reset',"
                + "'execute_on_child_nodes':true,'limit_child_node_execution':['c']}]}"),
        provision(
            ProvisionRequest.builder()
                .verb(ProvisionVerb.ACTIVE)
                .deploySteps(List.of(NodeStep.of("bios", "reset")))
                .build(),
            "{'target':'active','deploy_steps':[{'interface':'bios','step':'reset','args':{},"
                + "'priority':0}]}"));
  }

  private static WireCase provision(ProvisionRequest request, String body) {
    return send("PUT /states/provision", body, n -> n.states().provision(request));
  }

  static List<WireCase> nodes() {
    return List.of(
        read(
            "GET /v1/nodes?chassis_uuid=c&resource_class=r&fault=f&owner=o&lessee=l&project=p"
                + "&conductor_group=&shard=a%2Cb&sharded=true&retired=false&parent_node="
                + UUID
                + "&include_children=true&description_contains=d&instance_name=i",
            "{'nodes':[]}",
            c -> c.nodes().list(everyFilter()).toList()),
        write(
            "PATCH " + PATH + "?reset_interfaces=True",
            "[{'op':'add','path':'/driver','value':'ipmi'}]",
            c -> c.nodes().changeDriver(NODE, JsonPatch.builder().add("/driver", "ipmi").build())));
  }

  private static NodeQuery everyFilter() {
    return NodeQuery.builder()
        .chassisUuid("c")
        .resourceClass("r")
        .fault("f")
        .owner("o")
        .lessee("l")
        .project("p")
        .conductorGroup("")
        .addShards("a", "b")
        .sharded(true)
        .retired(false)
        .parent(NODE)
        .includeChildren(true)
        .descriptionContains("d")
        .instanceName("i")
        .build();
  }

  static Stream<WireCase> cases() {
    return Stream.of(parts(), machine(), verbs(), nodes()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sendsExactly(WireCase wire) throws IOException {
    wire.check();
  }
}
