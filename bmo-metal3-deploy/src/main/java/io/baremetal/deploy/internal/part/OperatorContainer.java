package io.baremetal.deploy.internal.part;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.ClusterFacts.HostWebhook;
import io.baremetal.deploy.facts.TlsProfile;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The host operator's container. */
public final class OperatorContainer {

  /** Where it serves its webhook. */
  public static final int WEBHOOK_PORT = 9447;

  private OperatorContainer() {}

  /** The container; refused while nobody knows where machines find images. */
  public static Attempt<Container> of(Blueprint blueprint) {
    return blueprint.addresses().externalUrlV6().then(url -> Attempt.of(of(blueprint, url)));
  }

  private static Container of(Blueprint blueprint, Optional<String> externalUrlV6) {
    return Containers.requesting(20, 50)
        .withName("metal3-baremetal-operator")
        .withImage(blueprint.facts().images().baremetalOperator())
        .withCommand("/baremetal-operator")
        .withArgs(arguments(blueprint))
        .withEnv(environment(blueprint, externalUrlV6))
        .withPorts(Containers.port("webhook-server", WEBHOOK_PORT))
        .withVolumeMounts(Mounts.AUTH, Mounts.IRONIC_TLS, Mounts.WEBHOOK_CERTIFICATE)
        .withSecurityContext(SecurityContexts.readOnly())
        .build();
  }

  private static List<String> arguments(Blueprint blueprint) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--health-addr",
                ":9446",
                "-build-preprov-image",
                "-enable-leader-election",
                "-lease-duration-seconds",
                "137",
                "-renew-deadline-seconds",
                "107",
                "-retry-period-seconds",
                "26"));
    blueprint.facts().tlsProfile().map(TlsProfile::operatorArguments).ifPresent(arguments::addAll);
    boolean served = blueprint.facts().hostWebhook() == HostWebhook.SERVED;
    arguments.add("--webhook-port");
    arguments.add(served ? Integer.toString(WEBHOOK_PORT) : "0");
    return arguments;
  }

  private static List<EnvVar> environment(Blueprint blueprint, Optional<String> externalUrlV6) {
    return List.of(
        blueprint.watchNamespace(),
        EnvVars.ofField("POD_NAMESPACE", "metadata.namespace"),
        EnvVars.ofField("POD_NAME", "metadata.name"),
        EnvVars.of("OPERATOR_NAME", "baremetal-operator"),
        EnvVars.of("IRONIC_CACERT_FILE", "/certs/ironic/tls.crt"),
        EnvVars.of("IRONIC_INSECURE", "true"),
        EnvVars.of("DEPLOY_KERNEL_URL", IronicImageContract.DEPLOY_KERNEL),
        EnvVars.of("IRONIC_ENDPOINT", blueprint.ironicEndpoint()),
        EnvVars.of("LIVE_ISO_FORCE_PERSISTENT_BOOT_DEVICE", "Never"),
        EnvVars.of("METAL3_AUTH_ROOT_DIR", "/auth"),
        blueprint.externalIp(),
        EnvVars.ofOptional("IRONIC_EXTERNAL_URL_V6", externalUrlV6),
        EnvVars.of("PROVISIONING_NETWORK_DISABLED", Boolean.toString(blueprint.isDisabled())));
  }

  /** The volumes of its pod, in order. */
  public static List<Volume> volumes() {
    return List.of(
        Volumes.TRUSTED_CA, Volumes.WEBHOOK_CERTIFICATE, Volumes.LOGIN, Volumes.IRONIC_TLS);
  }
}
