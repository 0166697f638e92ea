package io.baremetal.testkit.cluster.internal.patch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merge rules of built-in kinds: one table of lists that merge by keys. A list that is not in it is
 * one value.
 */
public final class BuiltInMergeRules implements MergeRules {

  private static final Map<String, List<String>> OF_POD_SPEC =
      Map.ofEntries(
          Map.entry("containers", List.of("name")),
          Map.entry("containers.env", List.of("name")),
          Map.entry("containers.ports", List.of("containerPort", "protocol")),
          Map.entry("containers.volumeMounts", List.of("mountPath")),
          Map.entry("containers.volumeDevices", List.of("devicePath")),
          Map.entry("initContainers", List.of("name")),
          Map.entry("initContainers.env", List.of("name")),
          Map.entry("initContainers.ports", List.of("containerPort", "protocol")),
          Map.entry("initContainers.volumeMounts", List.of("mountPath")),
          Map.entry("hostAliases", List.of("ip")),
          Map.entry("imagePullSecrets", List.of("name")),
          Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")),
          Map.entry("volumes", List.of("name")));
  private static final Map<String, List<String>> ELSEWHERE =
      Map.of(
          "imagePullSecrets", List.of("name"),
          "secrets", List.of("name"),
          "status.addresses", List.of("type"),
          "status.conditions", List.of("type"),
          "status.containerStatuses", List.of("name"),
          "webhooks", List.of("name"));
  private static final Set<String> ATOMIC_OBJECTS =
      Set.of("spec.selector", "spec.template.spec.nodeSelector", "spec.nodeSelector");

  private final Map<String, List<String>> keys;
  private final boolean servicePorts;

  private BuiltInMergeRules(Map<String, List<String>> keys, boolean servicePorts) {
    this.keys = keys;
    this.servicePorts = servicePorts;
  }

  /** The rules of a kind that the table covers. */
  public static BuiltInMergeRules of(String kind) {
    Map<String, List<String>> keys = new HashMap<>(ELSEWHERE);
    String podSpec = kind.equals("Pod") ? "spec." : "spec.template.spec.";
    OF_POD_SPEC.forEach((path, names) -> keys.put(podSpec + path, names));
    return new BuiltInMergeRules(Map.copyOf(keys), kind.equals("Service"));
  }

  @Override
  public ListRule list(String path) {
    if (path.startsWith("metadata.")) {
      return metadata(path);
    }
    if (servicePorts && path.equals("spec.ports")) {
      return ListRule.map(List.of("port", "protocol"));
    }
    List<String> names = keys.get(path);
    return names == null ? ListRule.ATOMIC : ListRule.map(names);
  }

  @Override
  public boolean isAtomicObject(String path) {
    return ATOMIC_OBJECTS.contains(path);
  }

  static ListRule metadata(String path) {
    return switch (path) {
      case "metadata.finalizers" -> ListRule.SET;
      case "metadata.ownerReferences" -> ListRule.map(List.of("uid"));
      default -> ListRule.ATOMIC;
    };
  }
}
