package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ProxySettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives containers the certificates that OpenShift trusts, and the cluster's proxy. */
public final class Injection {

  private Injection() {}

  /** The same containers, with the certificates mounted and the proxy in the environment. */
  public static List<Container> into(List<Container> containers, ClusterFacts facts) {
    // Where nobody fills it, the volume would only hide what the images trust by themselves.
    List<VolumeMount> trust =
        facts.target() == Target.OPENSHIFT ? List.of(Mounts.TRUSTED_CA) : List.of();
    List<EnvVar> proxy =
        facts.proxy().map(settings -> environment(settings, List.of())).orElse(List.of());
    return containers.stream()
        .map(
            container ->
                new ContainerBuilder(container)
                    .addAllToVolumeMounts(trust)
                    .addAllToEnv(proxy)
                    .build())
        .toList();
  }

  /**
   * The proxy as environment variables.
   *
   * @param direct further hosts that are reached without the proxy
   */
  public static List<EnvVar> environment(ProxySettings proxy, List<String> direct) {
    List<EnvVar> env = new ArrayList<>();
    filled(proxy.httpProxy()).ifPresent(value -> env.add(EnvVars.of("HTTP_PROXY", value)));
    filled(proxy.httpsProxy()).ifPresent(value -> env.add(EnvVars.of("HTTPS_PROXY", value)));
    // Joined even if one side is empty, which leaves a comma at an end; clients accept it.
    if (filled(proxy.noProxy()).isPresent() || !direct.isEmpty()) {
      env.add(EnvVars.of("NO_PROXY", proxy.noProxy().orElse("") + "," + String.join(",", direct)));
    }
    return env;
  }

  private static Optional<String> filled(Optional<String> value) {
    return value.filter(text -> !text.isEmpty());
  }
}
