package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest.Action;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ironic node …}. */
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    description = "Machines, and what can be done with them.")
final class NodeGroup {

  private NodeGroup() {}

  static CommandLine create(Session session) {
    CommandLine node =
        new CommandLine(new NodeGroup())
            .addSubcommand("list", new NodeList(session))
            .addSubcommand("show", new NodeShow(session))
            .addSubcommand("create", NodeInterfaces.in(new NodeCreate(session)))
            .addSubcommand("set", NodeInterfaces.in(new NodeSet(session)))
            .addSubcommand("unset", NodeUnset.create(session))
            .addSubcommand("delete", new NodeDelete(session))
            .addSubcommand("validate", new NodeValidate(session))
            .addSubcommand("reboot", new NodePower(session, Action.REBOOT, Action.SOFT_REBOOT))
            .addSubcommand("power", power(session))
            .addSubcommand("maintenance", maintenance(session))
            .addSubcommand("history", history(session))
            .addSubcommand("trait", traits().create(session))
            .addSubcommand("vif", NodeVif.create(session))
            .addSubcommand("bios", NodeBios.create(session))
            .addSubcommand("console", NodeConsoleCommands.create(session))
            .addSubcommand("boot", NodeBoot.create(session))
            .addSubcommand("secure", NodeBoot.secure(session));
    addVerbs(node, session);
    addFacts(node, session);
    return node;
  }

  private static void addVerbs(CommandLine node, Session session) {
    verb(node, session, "manage", ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    verb(node, session, "inspect", ProvisionVerb.INSPECT, ProvisionState.MANAGEABLE);
    verb(node, session, "provide", ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);
    verb(node, session, "adopt", ProvisionVerb.ADOPT, ProvisionState.ACTIVE);
    verb(node, session, "undeploy", ProvisionVerb.DELETED, ProvisionState.AVAILABLE);
    verb(node, session, "unrescue", ProvisionVerb.UNRESCUE, ProvisionState.ACTIVE);
    node.addSubcommand("abort", new NodeAbort(session, ProvisionVerb.ABORT));
    node.addSubcommand("unhold", new NodeAbort(session, ProvisionVerb.UNHOLD));
    node.addSubcommand("deploy", new NodeDeploy(session, ProvisionVerb.ACTIVE));
    node.addSubcommand("rebuild", new NodeDeploy(session, ProvisionVerb.REBUILD));
    node.addSubcommand("clean", new NodeSteps(session, ProvisionVerb.CLEAN));
    node.addSubcommand("service", new NodeSteps(session, ProvisionVerb.SERVICE));
    node.addSubcommand("rescue", new NodeRescue(session));
  }

  private static void addFacts(CommandLine node, Session session) {
    node.addSubcommand(
        "children",
        Topic.of("Machines that are part of it.")
            .addSubcommand("list", ListOf.texts(session, "Child Nodes", NodeGroup::children)));
    node.addSubcommand(
        "firmware",
        Topic.of("Versions of its firmware, as last read from the machine.")
            .addSubcommand(
                "list",
                ListOf.fields(
                    session,
                    List.of(
                        "component", "initial_version", "current_version", "last_version_flashed"),
                    (ironic, id) -> ironic.nodes().on(NodeRef.of(id)).firmware().components())));
    node.addSubcommand(
        "inventory",
        Topic.of("What inspection found.").addSubcommand("save", new NodeInventorySave(session)));
    node.addSubcommand(
        "inject", Topic.of("Disturbs it.").addSubcommand("nmi", new NodeInjectNmi(session)));
    node.addSubcommand(
        "passthru",
        new PassthruCommands(
                (ironic, id) -> ironic.nodes().on(NodeRef.of(id)).vendor().methods(),
                (ironic, id, call) -> ironic.nodes().on(NodeRef.of(id)).vendor().call(call))
            .create(session));
  }

  private static List<String> children(IronicClient ironic, String id) {
    return ironic.nodes().on(NodeRef.of(id)).children().stream().map(NodeRef::text).toList();
  }

  private static void verb(
      CommandLine node, Session session, String name, ProvisionVerb verb, ProvisionState end) {
    node.addSubcommand(name, new NodeVerb(session, verb, end));
  }

  private static CommandLine power(Session session) {
    return Topic.of("Switches machines on or off.")
        .addSubcommand("on", new NodePower(session, Action.ON, Action.ON))
        .addSubcommand("off", new NodePower(session, Action.OFF, Action.SOFT_OFF));
  }

  private static CommandLine maintenance(Session session) {
    return Topic.of("Whether Ironic minds machines.")
        .addSubcommand("set", new NodeMaintenance.Start(session))
        .addSubcommand("unset", new NodeMaintenance.End(session));
  }

  private static CommandLine history(Session session) {
    return Topic.of("What happened.").addSubcommand("list", new NodeHistoryList(session));
  }

  private static TraitCommands traits() {
    return new TraitCommands(
        (ironic, id) -> ironic.nodes().on(NodeRef.of(id)).traits().get(),
        (ironic, id, trait) -> ironic.nodes().on(NodeRef.of(id)).traits().add(trait),
        (ironic, id, trait) -> ironic.nodes().on(NodeRef.of(id)).traits().remove(trait));
  }
}
