package io.baremetal.api.bmc;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The hardware interfaces that a driver asks Ironic for, by their names in Ironic. An absent one is
 * left out of the request, so that Ironic's own default applies.
 */
@Value.Immutable
public interface BmcInterfaces {

  /** How the machine is made to boot; always named. */
  String boot();

  /** Who reads and writes BIOS settings. */
  Optional<String> bios();

  /** Who updates firmware. */
  Optional<String> firmware();

  /** Who inspects without booting the machine; absent if the driver has no such way. */
  Optional<String> inspect();

  /** Who sets the boot device and the boot mode. */
  Optional<String> management();

  /** Who switches the power. */
  Optional<String> power();

  /** Who builds RAID volumes; {@code no-raid} if nobody can. */
  Optional<String> raid();

  /** Who serves vendor calls, for example event subscriptions. */
  Optional<String> vendor();

  /** Builds {@link BmcInterfaces}. Not thread-safe. */
  final class Builder extends ImmutableBmcInterfaces.Builder {
    Builder() {}
  }
}
