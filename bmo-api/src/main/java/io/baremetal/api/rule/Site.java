package io.baremetal.api.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where metal3 runs: the interfaces of its machine by what they are for, and the hosts that it
 * shall provision. Networks have any name; only the role counts. Immutable.
 */
public final class Site {

  private final Map<SiteRole, SiteInterface> interfaces;
  private final Fleet fleet;

  private Site(Map<SiteRole, SiteInterface> interfaces, Fleet fleet) {
    this.interfaces = interfaces;
    this.fleet = fleet;
  }

  /** A site with these interfaces; a role may be missing, and one interface may have two. */
  public static Site of(Map<SiteRole, SiteInterface> interfaces, Fleet fleet) {
    Map<SiteRole, SiteInterface> copy = new EnumMap<>(SiteRole.class);
    copy.putAll(interfaces);
    return new Site(copy, fleet);
  }

  /** The interface that has the role. */
  public Optional<SiteInterface> interfaceFor(SiteRole role) {
    return Optional.ofNullable(interfaces.get(role));
  }

  /** The hosts. */
  public Fleet fleet() {
    return fleet;
  }

  /** Roles and their interfaces. */
  @Override
  public String toString() {
    return interfaces.toString();
  }
}
