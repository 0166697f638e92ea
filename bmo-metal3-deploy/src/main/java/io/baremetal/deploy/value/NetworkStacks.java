package io.baremetal.deploy.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Cidr;
import io.baremetal.deploy.facts.NetworkStack;

/** The IP families of a cluster, out of its Network object. */
public final class NetworkStacks {

  private NetworkStacks() {}

  /**
   * The families of the service networks in the status, or of those in the spec while the status
   * has none.
   *
   * @param network the object {@code cluster}; missing if the cluster has none
   * @return refused if there is no such object, or if one of its networks cannot be read
   */
  public static Attempt<NetworkStack> of(JsonNode network) {
    if (network.isMissingNode() || network.isNull()) {
      return Attempt.refused("the cluster has no Network object named cluster");
    }
    JsonNode actual = network.path("status").path("serviceNetwork");
    JsonNode services = actual.isEmpty() ? network.path("spec").path("serviceNetwork") : actual;
    boolean ipv4 = false;
    boolean ipv6 = false;
    for (JsonNode service : services) {
      Attempt<Cidr> cidr = Cidr.tryParse(service.asText());
      if (cidr.value().isEmpty()) {
        return Attempt.refused("service network " + cidr.reason().orElse(""));
      }
      ipv4 |= cidr.value().get().isIpv4();
      ipv6 |= !cidr.value().get().isIpv4();
    }
    if (ipv4) {
      return Attempt.of(ipv6 ? NetworkStack.DUAL : NetworkStack.V4);
    }
    return Attempt.of(ipv6 ? NetworkStack.V6 : NetworkStack.UNKNOWN);
  }
}
