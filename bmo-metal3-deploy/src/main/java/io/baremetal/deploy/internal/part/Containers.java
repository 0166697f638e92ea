package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.Quantity;

/** What all containers of the deployment have in common. */
final class Containers {

  private Containers() {}

  /** A container that asks for {@code milliCpu} thousandths of a CPU and {@code mebibytes}. */
  static ContainerBuilder requesting(int milliCpu, int mebibytes) {
    return new ContainerBuilder()
        .withImagePullPolicy("IfNotPresent")
        .withTerminationMessagePolicy("FallbackToLogsOnError")
        .withNewResources()
        .addToRequests("cpu", new Quantity(milliCpu + "m"))
        .addToRequests("memory", new Quantity(mebibytes + "Mi"))
        .endResources();
  }

  /** A port of the pod. */
  static ContainerPort port(String name, int number) {
    return new ContainerPortBuilder().withName(name).withContainerPort(number).build();
  }

  /** A port that is the same on the node, because the pod uses the node's network. */
  static ContainerPort hostPort(String name, int number) {
    return new ContainerPortBuilder()
        .withName(name)
        .withContainerPort(number)
        .withHostPort(number)
        .build();
  }
}
