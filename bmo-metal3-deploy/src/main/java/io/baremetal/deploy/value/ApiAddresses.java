package io.baremetal.deploy.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The virtual addresses of the cluster's API server, out of its Infrastructure object. */
public final class ApiAddresses {

  private static final Map<String, String> PLATFORMS =
      Map.of("BareMetal", "baremetal", "OpenStack", "openstack", "VSphere", "vsphere");

  private static final Set<String> WITHOUT = Set.of("AWS", "Azure", "GCP", "KubeVirt", "None");

  private ApiAddresses() {}

  /**
   * The addresses, in their order; none on platforms that have a load balancer instead.
   *
   * @param infrastructure the object {@code cluster}; missing if the cluster has none
   * @return refused for platforms of which nobody knows where they keep the addresses
   */
  public static Attempt<List<String>> of(JsonNode infrastructure) {
    if (infrastructure.isMissingNode() || infrastructure.isNull()) {
      return Attempt.refused("the cluster has no Infrastructure object named cluster");
    }
    JsonNode platform = infrastructure.path("status").path("platformStatus");
    String type = platform.path("type").asText("");
    if (platform.isMissingNode() || WITHOUT.contains(type)) {
      return Attempt.of(List.of());
    }
    String section = PLATFORMS.get(type);
    if (section == null) {
      return Attempt.refused(
          "the API server's addresses are not known on the platform " + Quoted.text(type));
    }
    List<String> addresses = new ArrayList<>();
    platform
        .path(section)
        .path("apiServerInternalIPs")
        .forEach(address -> addresses.add(address.asText()));
    return Attempt.of(List.copyOf(addresses));
  }
}
