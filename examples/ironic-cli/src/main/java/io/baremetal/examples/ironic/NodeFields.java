package io.baremetal.examples.ironic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Fields of a node that may be given when it is created and when it is changed. */
final class NodeFields {

  @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
  private @Nullable String name;

  @Option(names = "--owner", paramLabel = "OWNER", description = "Whose it is.")
  private @Nullable String owner;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is.")
  private @Nullable String description;

  @Option(names = "--resource-class", paramLabel = "CLASS", description = "For schedulers.")
  private @Nullable String resourceClass;

  @Option(names = "--conductor-group", paramLabel = "GROUP", description = "Who minds it.")
  private @Nullable String conductorGroup;

  @Option(names = "--chassis-uuid", paramLabel = "UUID", description = "Where it is mounted.")
  private @Nullable String chassis;

  @Option(
      names = "--automated-clean",
      negatable = true,
      description = "Clean it on the way to available, or not.")
  private @Nullable Boolean automatedClean;

  @Option(names = "--lessee", paramLabel = "LESSEE", description = "Who may use it.")
  private @Nullable String lessee;

  @Option(names = "--shard", paramLabel = "SHARD", description = "Which part of the fleet.")
  private @Nullable String shard;

  private final Map<String, String> interfaces = new LinkedHashMap<>();

  @Option(names = "--driver-info", paramLabel = "KEY=VALUE", description = "How to reach its BMC.")
  private Map<String, String> driverInfo = new LinkedHashMap<>();

  @Option(names = "--property", paramLabel = "KEY=VALUE", description = "What it has.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(names = "--extra", paramLabel = "KEY=VALUE", description = "Notes.")
  private Map<String, String> extra = new LinkedHashMap<>();

  @Option(names = "--instance-info", paramLabel = "KEY=VALUE", description = "What to deploy.")
  private Map<String, String> instanceInfo = new LinkedHashMap<>();

  /** Names of interfaces by their kinds; grows while the command line is read. */
  Map<String, String> interfaces() {
    return interfaces;
  }

  /** The simple fields that were given, by their names in the API. */
  Map<String, Object> simple() {
    Map<String, Object> fields = new LinkedHashMap<>();
    Values.put(fields, "name", name);
    Values.put(fields, "owner", owner);
    Values.put(fields, "description", description);
    Values.put(fields, "resource_class", resourceClass);
    Values.put(fields, "conductor_group", conductorGroup);
    Values.put(fields, "chassis_uuid", chassis);
    Values.put(fields, "automated_clean", automatedClean);
    Values.put(fields, "lessee", lessee);
    Values.put(fields, "shard", shard);
    interfaces.forEach((kind, value) -> fields.put(kind + "_interface", value));
    return fields;
  }

  /** The fields with parts of which any was given, by their names in the API. */
  Map<String, Map<String, Object>> sections() {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    sections.put("driver_info", Values.parsed(driverInfo));
    sections.put("properties", Values.parsed(properties));
    sections.put("extra", Values.parsed(extra));
    sections.put("instance_info", Values.parsed(instanceInfo));
    sections.values().removeIf(Map::isEmpty);
    return sections;
  }
}
