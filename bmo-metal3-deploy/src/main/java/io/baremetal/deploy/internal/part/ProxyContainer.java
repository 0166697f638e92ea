package io.baremetal.deploy.internal.part;

import io.baremetal.api.net.Attempt;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;

/** What stands in front of Ironic on each node. */
public final class ProxyContainer {

  private ProxyContainer() {}

  /** The container; refused while Ironic's pod has no address. */
  public static Attempt<Container> of(Blueprint blueprint) {
    return blueprint
        .facts()
        .podAddresses()
        .then(addresses -> Attempt.of(of(blueprint, addresses.get(0))));
  }

  private static Container of(Blueprint blueprint, String ironic) {
    List<EnvVar> env = new ArrayList<>();
    env.add(EnvVars.of("IRONIC_PROXY_PORT", IronicImageContract.API_PORT));
    env.add(EnvVars.of("IRONIC_UPSTREAM_IP", ironic));
    env.add(EnvVars.of("IRONIC_UPSTREAM_PORT", IronicImageContract.API_PORT_BEHIND_PROXY));
    env.add(EnvVars.ofHostIp("PROVISIONING_IP"));
    env.addAll(blueprint.tlsEnvironment());
    return Containers.requesting(5, 50)
        .withName("ironic-proxy")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_PROXY)
        .withEnv(env)
        .withPorts(Containers.hostPort("ironic-proxy", IronicImageContract.API_PORT))
        .withVolumeMounts(Mounts.IRONIC_TLS, Mounts.CONF, Mounts.DATA)
        .withSecurityContext(SecurityContexts.confined())
        .build();
  }

  /** The volumes of its pod, in order. */
  public static List<Volume> volumes() {
    return List.of(Volumes.IRONIC_TLS, Volumes.TRUSTED_CA, Volumes.CONF, Volumes.DATA);
  }
}
