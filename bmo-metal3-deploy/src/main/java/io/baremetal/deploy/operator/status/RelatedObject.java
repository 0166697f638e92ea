package io.baremetal.deploy.operator.status;

import java.util.List;
import java.util.stream.Stream;

/**
 * Objects that whoever looks into the operator's troubles wants to see too. Empty texts stand for
 * everything.
 *
 * @param group API group
 * @param resource plural name of the kind
 * @param namespace where; empty too for what is in no namespace
 * @param name which
 */
public record RelatedObject(String group, String resource, String namespace, String name) {

  private static final String METAL3 = "metal3.io";

  /** What belongs to a deployment in a namespace, in order. */
  public static List<RelatedObject> of(String namespace) {
    Stream<RelatedObject> metal3 =
        Stream.of(
                "hostfirmwaresettings",
                "firmwareschemas",
                "preprovisioningimages",
                "bmceventsubscriptions",
                "hostfirmwarecomponents",
                "dataimages",
                "hostupdatepolicies")
            .map(resource -> new RelatedObject(METAL3, resource, namespace, ""));
    return Stream.of(
            Stream.of(
                new RelatedObject("", "namespaces", "", namespace),
                new RelatedObject(METAL3, "baremetalhosts", namespace, ""),
                // The singular is what tools that gather diagnoses have come to expect.
                new RelatedObject(METAL3, "provisioning", "", "")),
            metal3,
            Stream.of(
                new RelatedObject(
                    "rbac.authorization.k8s.io", "clusterroles", "", "cluster-baremetal-operator")))
        .flatMap(part -> part)
        .toList();
  }
}
