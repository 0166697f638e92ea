package io.baremetal.deploy.value;

import io.baremetal.api.net.Attempt;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodIP;
import java.util.List;
import java.util.Map;

/** The addresses of the pod that Ironic runs in. */
public final class PodAddresses {

  private static final Map<String, String> IRONIC =
      Map.of(
          "k8s-app", "metal3", "baremetal.openshift.io/cluster-baremetal-operator", "metal3-state");

  private PodAddresses() {}

  /**
   * The addresses of the one pod of Ironic in a namespace that is not going away.
   *
   * @param pods any pods
   * @return refused if there are several such pods, or if there is none with an address
   */
  public static Attempt<List<String>> of(List<Pod> pods, String namespace) {
    List<Pod> running = pods.stream().filter(pod -> isIronic(pod, namespace)).toList();
    if (running.size() > 1) {
      return Attempt.refused("there are " + running.size() + " pods of metal3 where one belongs");
    }
    List<String> addresses =
        running.stream()
            .filter(pod -> pod.getStatus() != null)
            .flatMap(pod -> pod.getStatus().getPodIPs().stream())
            .map(PodIP::getIp)
            .filter(ip -> ip != null && !ip.isEmpty())
            .toList();
    return addresses.isEmpty()
        ? Attempt.refused("the pod of metal3 has no address yet")
        : Attempt.of(addresses);
  }

  private static boolean isIronic(Pod pod, String namespace) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    return namespace.equals(pod.getMetadata().getNamespace())
        && pod.getMetadata().getDeletionTimestamp() == null
        && labels != null
        && labels.entrySet().containsAll(IRONIC.entrySet());
  }
}
