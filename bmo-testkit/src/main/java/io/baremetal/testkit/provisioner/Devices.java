package io.baremetal.testkit.provisioner;

import io.baremetal.api.provisioner.EventDestination;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a machine has besides power and disks. Guarded by the {@link Park} that holds it. */
final class Devices {

  private final Map<String, String> bios = new TreeMap<>();
  private final Map<String, EventDestination> subscriptions = new TreeMap<>();
  private Optional<String> dataImage = Optional.empty();
  private int subscribed;

  Map<String, String> bios() {
    return bios;
  }

  Map<String, EventDestination> subscriptions() {
    return subscriptions;
  }

  String subscribe(EventDestination destination) {
    subscribed++;
    String id = "subscription-" + subscribed;
    subscriptions.put(id, destination);
    return id;
  }

  Optional<String> dataImage() {
    return dataImage;
  }

  void dataImage(Optional<String> url) {
    dataImage = url;
  }
}
