package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baremetal.ironic.node.NodeBootDevice;
import io.baremetal.ironic.node.NodeBootDevice.Lasting;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates.BootMode;
import io.baremetal.ironic.node.NodeStates.SecureBoot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node boot …} and {@code node secure boot …}: how a machine starts. */
final class NodeBoot {

  private NodeBoot() {}

  static CommandLine create(Session session) {
    return Topic.of("How a machine starts.")
        .addSubcommand(
            "device",
            Topic.of("From what it starts.")
                .addSubcommand("show", new ShowDevice(session))
                .addSubcommand("set", new SetDevice(session)))
        .addSubcommand(
            "mode", Topic.of("UEFI or BIOS.").addSubcommand("set", new SetMode(session)));
  }

  static CommandLine secure(Session session) {
    return Topic.of("Signed software only.")
        .addSubcommand(
            "boot",
            Topic.of("Whether only signed software starts.")
                .addSubcommand("on", new Secure(session, SecureBoot.ON))
                .addSubcommand("off", new Secure(session, SecureBoot.OFF)));
  }

  /** {@code boot device show}. */
  @Command(mixinStandardHelpOptions = true, description = "Shows from what it starts next.")
  private static final class ShowDevice implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Option(names = "--supported", description = "Show from what it can start.")
    private boolean supported;

    @Parameters(paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    ShowDevice(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              output.show(session.out(), fields(ironic.nodes().on(NodeRef.of(node)).bootDevice())));
    }

    private Map<String, JsonNode> fields(NodeBootDevice boot) {
      JsonNodeFactory json = JsonNodeFactory.instance;
      Map<String, JsonNode> fields = new LinkedHashMap<>();
      if (supported) {
        String devices = String.join(", ", boot.supported());
        fields.put("supported_boot_devices", json.textNode(devices));
        return fields;
      }
      NodeBootDevice.Setting setting = boot.get();
      fields.put(
          "boot_device", setting.device().<JsonNode>map(json::textNode).orElse(json.nullNode()));
      fields.put(
          "persistent",
          setting.persistent().<JsonNode>map(json::booleanNode).orElse(json.nullNode()));
      return fields;
    }
  }

  /** {@code boot device set}. */
  @Command(mixinStandardHelpOptions = true, description = "Says from what it starts next.")
  private static final class SetDevice implements Runnable {

    private final Session session;

    @Option(names = "--persistent", description = "Each time, not just once.")
    private boolean always;

    @Parameters(index = "0", paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    @Parameters(
        index = "1",
        paramLabel = "DEVICE",
        description = "bios, cdrom, disk, pxe, safe or wanboot.")
    private String device = "";

    SetDevice(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              ironic
                  .nodes()
                  .on(NodeRef.of(node))
                  .bootDevice()
                  .set(device, always ? Lasting.ALWAYS : Lasting.ONCE));
    }
  }

  /** {@code boot mode set}. */
  @Command(mixinStandardHelpOptions = true, description = "Says in which mode they start.")
  private static final class SetMode implements Runnable {

    private final Session session;

    @Parameters(
        arity = "2..*",
        paramLabel = "NODE… MODE",
        description = "UUIDs or names, then uefi or bios.")
    private List<String> words = new ArrayList<>();

    SetMode(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      String word = words.get(words.size() - 1);
      if (!word.equals("uefi") && !word.equals("bios")) {
        throw new UsageException("\"" + word + "\" is no boot mode; there are uefi and bios");
      }
      BootMode mode = word.equals("uefi") ? BootMode.UEFI : BootMode.BIOS;
      List<String> nodes = words.subList(0, words.size() - 1);
      session.with(
          ironic ->
              nodes.forEach(node -> ironic.nodes().on(NodeRef.of(node)).states().bootMode(mode)));
    }
  }

  /** {@code secure boot on} and {@code off}. */
  @Command(mixinStandardHelpOptions = true, description = "Switches secure boot.")
  private static final class Secure implements Runnable {

    private final Session session;
    private final SecureBoot wanted;

    @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
    private List<String> nodes = new ArrayList<>();

    Secure(Session session, SecureBoot wanted) {
      this.session = session;
      this.wanted = wanted;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              nodes.forEach(
                  node -> ironic.nodes().on(NodeRef.of(node)).states().secureBoot(wanted)));
    }
  }
}
