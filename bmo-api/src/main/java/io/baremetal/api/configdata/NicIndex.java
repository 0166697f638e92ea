package io.baremetal.api.configdata;

import io.baremetal.api.hardware.Nic;
import io.baremetal.api.net.MacAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The interfaces that inspection found, by their hardware addresses. */
final class NicIndex {

  private final Map<String, String> names = new TreeMap<>();

  private NicIndex() {}

  static NicIndex unknown() {
    return new NicIndex();
  }

  static NicIndex of(List<Nic> nics) {
    NicIndex index = new NicIndex();
    for (Nic nic : nics) {
      nic.mac()
          .flatMap(mac -> MacAddress.tryParse(mac).value())
          .ifPresent(mac -> index.names.put(mac.toString(), nic.name().orElse("?")));
    }
    return index;
  }

  /** Whether the machine has an interface of that address, as far as anything is known of it. */
  boolean mayHave(MacAddress mac) {
    return names.isEmpty() || names.containsKey(mac.toString());
  }

  /** The interfaces for a message: {@code eno1 (52:54:00:12:34:56), …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    names.forEach(
        (mac, name) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append(" (")
                .append(mac)
                .append(")"));
    return text.toString();
  }
}
