package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.config.KeystoneSettings.Reach;
import io.baremetal.ironic.error.NoTokenException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The services of a cloud as Keystone lists them.
 *
 * @param services the catalogue's JSON
 */
record ServiceCatalogue(JsonNode services) {

  /**
   * Where a service is.
   *
   * @param types names of its type, of which the catalogue may use any
   * @throws NoTokenException if the catalogue has none; says what it has
   */
  String endpoint(Collection<String> types, Reach reach, Optional<String> region) {
    Set<String> others = new TreeSet<>();
    for (JsonNode service : services) {
      String type = service.path("type").asText();
      for (JsonNode endpoint : service.path("endpoints")) {
        if (types.contains(type) && fits(endpoint, reach, region)) {
          return endpoint.path("url").asText();
        }
        others.add(type + " (" + endpoint.path("interface").asText() + where(endpoint) + ")");
      }
    }
    throw new NoTokenException(
        "Keystone's catalogue has no "
            + reach.wire()
            + " endpoint of type "
            + String.join(" or ", types)
            + region.map(name -> " in region " + name).orElse("")
            + "; it has "
            + (others.isEmpty() ? "nothing: is the token scoped?" : String.join(", ", others)));
  }

  private static boolean fits(JsonNode endpoint, Reach reach, Optional<String> region) {
    return endpoint.path("interface").asText().equals(reach.wire())
        && region.filter(name -> !name.equals(regionOf(endpoint))).isEmpty();
  }

  private static String regionOf(JsonNode endpoint) {
    JsonNode id = endpoint.path("region_id");
    return (id.isTextual() ? id : endpoint.path("region")).asText();
  }

  private static String where(JsonNode endpoint) {
    String region = regionOf(endpoint);
    return region.isEmpty() ? "" : ", region " + region;
  }
}
