package io.baremetal.ironic.provisioner.doctor;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostRegistry;
import io.baremetal.api.provisioner.KnownHost;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Since when which hosts have been looked for in vain. Not thread-safe. */
final class Absences {

  private final HostRegistry hosts;
  private final LongSupplier nanos;
  private final Map<String, Long> since = new HashMap<>();

  enum Presence {
    /** The host is there. */
    THERE,
    /** It was not there now. */
    MISSED,
    /** It was not there now, nor a minute ago or earlier, nor seen in between. */
    GONE
  }

  Absences(HostRegistry hosts, LongSupplier nanos) {
    this.hosts = hosts;
    this.nanos = nanos;
  }

  /** This host is there. */
  void seen(HostIdentity host) {
    since.remove(key(host));
    since.remove(key(new HostIdentity(host.namespace(), host.name(), "")));
  }

  private static String key(HostIdentity host) {
    return host + " " + host.uid();
  }

  /** Whether a host of this name, be it another than before, was registered as this node. */
  boolean hasNode(HostIdentity host, String nodeUuid) {
    return hosts
        .find(host.namespace(), host.name())
        .flatMap(KnownHost::nodeUuid)
        .filter(nodeUuid::equals)
        .isPresent();
  }

  /** Asks for a host now. Another host of the same name is not the one that is looked for. */
  Presence look(HostIdentity host) {
    Optional<KnownHost> found = hosts.find(host.namespace(), host.name());
    boolean there =
        found
            .filter(now -> host.uid().isEmpty() || now.identity().uid().equals(host.uid()))
            .isPresent();
    String key = key(host);
    if (there) {
      since.remove(key);
      return Presence.THERE;
    }
    long now = nanos.getAsLong();
    Long first = since.putIfAbsent(key, now);
    boolean longEnough = first != null && now - first >= IronicDoctor.SECOND_LOOK.toNanos();
    return longEnough ? Presence.GONE : Presence.MISSED;
  }
}
