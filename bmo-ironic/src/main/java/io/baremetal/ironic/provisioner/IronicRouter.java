package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostAccess;
import java.util.Optional;

/**
 * Says which of several Ironics a host belongs to, and which of its conductors. Asked often and
 * from any thread; does no I/O.
 *
 * <p>The answer must stay the same for the life of a host: one that is sent elsewhere later is
 * registered there anew, while the Ironic that had it goes on minding the same machine.
 */
@FunctionalInterface
public interface IronicRouter {

  /** Where this host belongs. */
  Route route(HostAccess host);

  /**
   * A place for hosts.
   *
   * @param ironic the name under which the Ironic was given to {@link RoutedProvisioner}
   * @param conductorGroup the group of conductors that is to take care of the host's node; empty
   *     leaves it to Ironic. Set at registration, not changed later
   */
  record Route(String ironic, Optional<String> conductorGroup) {

    /** Any conductor of an Ironic. */
    public static Route to(String ironic) {
      return new Route(ironic, Optional.empty());
    }

    /** A group of conductors of an Ironic. */
    public static Route to(String ironic, String conductorGroup) {
      return new Route(ironic, Optional.of(conductorGroup));
    }
  }
}
