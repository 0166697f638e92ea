package io.baremetal.deploy;

import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.facts.ClusterFacts;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A deployment that was rendered, to be asked what a program in it is told. */
record Rendered(List<HasMetadata> objects) {

  static Rendered of(ProvisioningSpec spec) {
    return of(spec, Scenarios.cluster().build());
  }

  static Rendered of(ProvisioningSpec spec, ClusterFacts facts) {
    return new Rendered(
        Metal3Manifests.render(
                EffectiveProvisioning.of(Scenarios.provisioning(spec), Profile.strict()), facts)
            .objects());
  }

  boolean has(String kindAndName) {
    return objects.stream()
        .anyMatch(one -> kindAndName.equals(one.getKind() + "/" + one.getMetadata().getName()));
  }

  private Stream<PodSpec> pods(String workload) {
    return objects.stream()
        .filter(one -> workload.equals(one.getMetadata().getName()))
        .flatMap(
            one ->
                one instanceof Deployment deployment
                    ? Stream.of(deployment.getSpec().getTemplate().getSpec())
                    : one instanceof DaemonSet daemons
                        ? Stream.of(daemons.getSpec().getTemplate().getSpec())
                        : Stream.empty());
  }

  List<String> containers(String workload) {
    return pods(workload)
        .flatMap(
            pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
        .map(Container::getName)
        .toList();
  }

  Container container(String workload, String name) {
    return pods(workload)
        .flatMap(
            pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
        .filter(one -> name.equals(one.getName()))
        .findFirst()
        .orElseThrow();
  }

  /** The value of a variable: what it is, or the field that it is taken from; empty if unset. */
  Optional<String> env(String workload, String container, String variable) {
    return container(workload, container).getEnv().stream()
        .filter(one -> variable.equals(one.getName()))
        .findFirst()
        .flatMap(Rendered::value);
  }

  private static Optional<String> value(EnvVar variable) {
    return variable.getValueFrom() == null
        ? Optional.ofNullable(variable.getValue())
        : Optional.of("<" + variable.getValueFrom().getFieldRef().getFieldPath() + ">");
  }

  List<String> variables(String workload, String container) {
    return container(workload, container).getEnv().stream().map(EnvVar::getName).toList();
  }

  List<String> mounts(String workload, String container) {
    return container(workload, container).getVolumeMounts().stream()
        .map(VolumeMount::getMountPath)
        .toList();
  }

  Map<String, Integer> ports(String service) {
    Map<String, Integer> ports = new TreeMap<>();
    objects.stream()
        .filter(Service.class::isInstance)
        .map(Service.class::cast)
        .filter(one -> service.equals(one.getMetadata().getName()))
        .flatMap(one -> one.getSpec().getPorts().stream())
        .forEach(
            (ServicePort port) ->
                ports.put(port.getName(), Objects.requireNonNull(port.getPort())));
    return ports;
  }
}
