package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;

/** What runs in Ironic's pod, in order. */
public final class IronicContainers {

  private IronicContainers() {}

  /** The containers that {@code blueprint} asks for. */
  public static List<Container> of(Blueprint blueprint) {
    List<Container> containers = new ArrayList<>();
    containers.add(httpd(blueprint));
    containers.add(ironic(blueprint));
    containers.add(ramdiskLogs(blueprint));
    if (blueprint.hasStaticIp()) {
      containers.add(staticIpManager(blueprint));
    }
    if (blueprint.servesDhcp()) {
      containers.add(dnsmasq(blueprint));
    }
    if (blueprint.exportsSensors()) {
      containers.add(exporter(blueprint));
    }
    return containers;
  }

  private static Container httpd(Blueprint blueprint) {
    List<EnvVar> env = new ArrayList<>();
    env.add(EnvVars.of("HTTP_PORT", IronicImageContract.HTTP_PORT));
    env.add(blueprint.provisioningIp());
    env.add(blueprint.provisioningInterface());
    env.add(blueprint.ramdiskSshKey());
    env.add(blueprint.provisioningMacs());
    env.add(EnvVars.of("VMEDIA_TLS_PORT", IronicImageContract.VIRTUAL_MEDIA_TLS_PORT));
    env.add(EnvVars.of("IRONIC_REVERSE_PROXY_SETUP", "true"));
    env.add(EnvVars.of("IRONIC_PRIVATE_PORT", "unix"));
    env.add(EnvVars.of("IRONIC_LISTEN_PORT", blueprint.ironicPort()));
    env.addAll(blueprint.tlsEnvironment());
    List<ContainerPort> ports = new ArrayList<>();
    ports.add(Containers.hostPort("ironic", blueprint.ironicPort()));
    ports.add(Containers.hostPort("http", IronicImageContract.HTTP_PORT));
    if (blueprint.virtualMediaTls()) {
      ports.add(Containers.hostPort("vmedia-https", IronicImageContract.VIRTUAL_MEDIA_TLS_PORT));
    }
    return Containers.requesting(5, 50)
        .withName("metal3-httpd")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_HTTPD)
        .withEnv(env)
        .withPorts(ports)
        .withVolumeMounts(
            withVirtualMediaTls(
                blueprint,
                Mounts.SHARED,
                Mounts.AUTH,
                Mounts.IMAGES,
                Mounts.IRONIC_TLS,
                Mounts.DATA,
                Mounts.CONF))
        .withSecurityContext(SecurityContexts.privileged())
        .build();
  }

  private static Container ironic(Blueprint blueprint) {
    List<EnvVar> env = new ArrayList<>();
    env.add(EnvVars.of("IRONIC_INSECURE", "true"));
    env.add(EnvVars.of("IRONIC_KERNEL_PARAMS", blueprint.kernelParameters()));
    env.add(EnvVars.of("IRONIC_REVERSE_PROXY_SETUP", "true"));
    env.add(EnvVars.of("IRONIC_PRIVATE_PORT", "unix"));
    env.add(EnvVars.of("HTTP_PORT", IronicImageContract.HTTP_PORT));
    env.add(blueprint.provisioningIp());
    env.add(blueprint.provisioningInterface());
    env.add(blueprint.ramdiskSshKey());
    env.add(blueprint.externalIp());
    env.add(blueprint.provisioningMacs());
    env.add(EnvVars.of("VMEDIA_TLS_PORT", IronicImageContract.VIRTUAL_MEDIA_TLS_PORT));
    env.addAll(blueprint.sensorEnvironment());
    env.addAll(blueprint.tlsEnvironment());
    return Containers.requesting(50, 500)
        .withName("metal3-ironic")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_IRONIC)
        .withEnv(env)
        .withVolumeMounts(
            withVirtualMediaTls(
                blueprint,
                Mounts.SHARED,
                Mounts.IMAGES,
                Mounts.IRONIC_TLS,
                Mounts.DATA,
                Mounts.CONF,
                Mounts.TMP,
                Mounts.BMC_CA))
        .withSecurityContext(SecurityContexts.privileged())
        .build();
  }

  private static List<VolumeMount> withVirtualMediaTls(Blueprint blueprint, VolumeMount... own) {
    List<VolumeMount> mounts = new ArrayList<>(List.of(own));
    if (blueprint.virtualMediaTls()) {
      mounts.add(Mounts.VIRTUAL_MEDIA_TLS);
    }
    return mounts;
  }

  private static Container ramdiskLogs(Blueprint blueprint) {
    return Containers.requesting(10, 5)
        .withName("metal3-ramdisk-logs")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_LOG_WATCH)
        .withVolumeMounts(Mounts.SHARED)
        .withSecurityContext(SecurityContexts.confined("CAP_DAC_OVERRIDE"))
        .build();
  }

  private static Container staticIpManager(Blueprint blueprint) {
    return Containers.requesting(5, 50)
        .withName("metal3-static-ip-manager")
        .withImage(blueprint.facts().images().baremetalStaticIpManager())
        .withCommand(IronicImageContract.REFRESH_STATIC_IP)
        .withEnv(blueprint.staticIpEnvironment())
        .withSecurityContext(SecurityContexts.privileged("NET_ADMIN", "FOWNER"))
        .build();
  }

  private static Container dnsmasq(Blueprint blueprint) {
    List<EnvVar> env = new ArrayList<>();
    env.add(EnvVars.of("HTTP_PORT", IronicImageContract.HTTP_PORT));
    env.add(blueprint.provisioningInterface());
    env.add(blueprint.dhcpRange());
    env.add(blueprint.provisioningMacs());
    blueprint.gateway().ifPresent(ip -> env.add(EnvVars.of("GATEWAY_IP", ip)));
    if (blueprint.announcesDns()) {
      env.add(EnvVars.of("DNS_IP", "provisioning"));
    }
    return Containers.requesting(5, 5)
        .withName("metal3-dnsmasq")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_DNSMASQ)
        .withEnv(env)
        .withVolumeMounts(Mounts.SHARED, Mounts.IMAGES, Mounts.CONF, Mounts.DATA)
        .withSecurityContext(
            SecurityContexts.privileged("NET_ADMIN", "NET_RAW", "NET_BIND_SERVICE"))
        .build();
  }

  private static Container exporter(Blueprint blueprint) {
    return Containers.requesting(20, 100)
        .withName("metal3-ironic-prometheus-exporter")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_EXPORTER)
        .addNewPort()
        .withName("metrics")
        .withContainerPort(IronicImageContract.EXPORTER_PORT)
        .withProtocol("TCP")
        .endPort()
        .withVolumeMounts(Mounts.SHARED)
        .withSecurityContext(SecurityContexts.privilegedWritable())
        .build();
  }
}
