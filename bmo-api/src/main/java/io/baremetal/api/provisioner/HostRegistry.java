package io.baremetal.api.provisioner;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the hosts of a cluster are looked up by those who tidy up after them. Both methods ask the
 * API server itself, no cache: what is deleted depends on it. A question that cannot be answered
 * throws, and is never answered with "none".
 */
public interface HostRegistry {

  /** The namespaces whose hosts are ours; empty means all. */
  Set<String> namespaces();

  /** Every host of these namespaces. */
  List<KnownHost> hosts();

  /** One host; empty only if the API server says that there is none. */
  Optional<KnownHost> find(String namespace, String name);
}
