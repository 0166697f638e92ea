package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.cloud.OpenStackCloud;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What every command needs.
 *
 * @param environment where Ironic is and who calls it
 * @param out where results go
 */
record Session(Map<String, String> environment, PrintWriter out) {

  /** As long as OpenStack's command line tries by default. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Does something with a client, which is closed afterwards. */
  void with(Consumer<IronicClient> work) {
    try (OpenStackCloud cloud = OpenStackCloud.read(environment);
        IronicClient client = cloud.ironic().retry(RetryPolicy.within(PATIENCE)).build()) {
      work.accept(client);
    }
  }

  /** Asks for a verb on each of these nodes, and waits for all of them if that is wanted. */
  void move(List<String> nodes, ProvisionRequest request, ProvisionState end, Waiting waiting) {
    List<NodeRef> refs = nodes.stream().map(NodeRef::of).toList();
    with(
        ironic -> {
          refs.forEach(ref -> ironic.nodes().on(ref).states().provision(request));
          waiting
              .options()
              .ifPresent(
                  options -> refs.forEach(ref -> ironic.waits().untilState(ref, end, options)));
        });
  }
}
