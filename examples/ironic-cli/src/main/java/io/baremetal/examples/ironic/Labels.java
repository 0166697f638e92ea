package io.baremetal.examples.ironic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers under which fields are shown, as users of OpenStack's command line know them. */
final class Labels {

  private static final Set<String> ACRONYMS = Set.of("bios", "id", "raid", "uuid");

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("provision_state", "Provisioning State"),
          Map.entry("raid_config", "Current RAID configuration"),
          Map.entry("target_raid_config", "Target RAID configuration"),
          Map.entry("network_data", "Network Configuration"),
          Map.entry("pxe_enabled", "PXE boot enabled"),
          Map.entry("is_smartnic", "Is Smart NIC port"),
          Map.entry("volume_type", "Driver Volume Type"),
          Map.entry("http_methods", "Supported HTTP methods"),
          Map.entry("attach", "Response is attachment"),
          Map.entry("event_type", "Event Origin Type"),
          Map.entry("event", "Description of the event"),
          Map.entry("min_length", "Minimum Length"),
          Map.entry("max_length", "Maximum Length"));

  private Labels() {}

  /** The header of a field: its words, each with a capital. */
  static String of(String field) {
    String known = OTHERS.get(field);
    if (known != null) {
      return known;
    }
    List<String> words = new ArrayList<>();
    for (String word : field.split("_", -1)) {
      words.add(
          ACRONYMS.contains(word) || word.isEmpty()
              ? word.toUpperCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return String.join(" ", words);
  }

  /** Fields by their headers. */
  static Map<String, String> columns(Iterable<String> fields) {
    Map<String, String> columns = new LinkedHashMap<>();
    fields.forEach(field -> columns.put(of(field), field));
    return columns;
  }
}
