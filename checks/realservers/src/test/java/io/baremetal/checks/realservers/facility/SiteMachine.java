package io.baremetal.checks.realservers.facility;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine of a {@link Site}, as one would see it who stands beside it. */
interface SiteMachine {

  /**
   * Its BMC as a BareMetalHost names it.
   *
   * @param driver such as {@code redfish-virtualmedia}
   */
  String address(String driver);

  /** The same for one that speaks IPMI. */
  String ipmiAddress();

  BmcCredentials credentials();

  String bootMac();

  Power power();

  /** Somebody presses the button. */
  void press(Power power);

  /** URL of the image on its disk. */
  Optional<String> installedImage();

  /** The user data in the config drive on its disk. */
  Optional<String> userData();

  /** Whether its firmware starts only what is signed; empty if nobody can see that. */
  Optional<Boolean> secureBoot();

  /** From now on its BMC says that it is so. */
  void health(Health health);

  List<String> virtualMedia();

  Map<String, String> biosSettings();

  Map<String, String> firmware();

  /** What its network adapter is called among the parts with firmware. */
  Optional<String> nicComponent();

  /** Where its BMC sends events. */
  List<String> eventDestinations();

  void failNextFirmwareUpdate(String reason);
}
