package io.baremetal.ironic.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a run found. Which parts there are depends on ramdisk and plug-ins: all are optional. */
public final class IntrospectionData extends JsonView {

  /** How long a MAC address is behind its hardware type. */
  private static final int LONG_MAC = 20;

  /** How long the hardware type is, with what follows it. */
  private static final int HARDWARE_TYPE = 3;

  private IntrospectionData(ObjectNode json) {
    super(json);
  }

  /** A view over a document; also for tests. */
  public static IntrospectionData of(ObjectNode json) {
    return new IntrospectionData(json);
  }

  /** What the agent listed: {@code cpu}, {@code memory}, {@code disks}, {@code interfaces}, … */
  public Map<String, JsonNode> inventory() {
    return object("inventory");
  }

  /** By name, each with {@code ip}, {@code mac}, {@code pxe}, {@code lldp_processed}, … */
  public Map<String, JsonNode> allInterfaces() {
    return object("all_interfaces");
  }

  /** The MAC addresses for which ports were made. */
  public List<String> macs() {
    return texts("macs");
  }

  /** Main memory in MiB. */
  public OptionalLong memoryMebibytes() {
    return number("memory_mb");
  }

  /** Number of CPUs. */
  public OptionalLong cpus() {
    return number("cpus");
  }

  /** Such as {@code x86_64}. */
  public Optional<String> cpuArchitecture() {
    return text("cpu_arch");
  }

  /**
   * MAC address of the interface that the ramdisk was booted from, with colons. On the wire it is
   * as the boot loader wrote it, such as {@code 01-52-54-00-12-34-56}.
   */
  public Optional<String> bootInterface() {
    return text("boot_interface")
        .map(text -> text.toLowerCase(Locale.ROOT).replace('-', ':'))
        .map(text -> text.length() == LONG_MAC ? text.substring(HARDWARE_TYPE) : text);
  }

  /** The names of the parts, no content. */
  @Override
  public String toString() {
    return "IntrospectionData" + json().properties().stream().map(Map.Entry::getKey).toList();
  }
}
