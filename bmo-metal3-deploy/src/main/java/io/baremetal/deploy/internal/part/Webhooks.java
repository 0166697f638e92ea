package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts.HostWebhook;
import java.util.Map;
import java.util.TreeMap;

/** What the objects of the host operator's webhook have in common. */
public final class Webhooks {

  /** The Service in front of it. */
  public static final String SERVICE = "baremetal-operator-webhook-service";

  private Webhooks() {}

  /** Whether the cluster can have them. */
  public static boolean areServed(Blueprint blueprint) {
    return blueprint.facts().hostWebhook() == HostWebhook.SERVED;
  }

  /** Annotations: in which editions of OpenShift they are, and one more. */
  public static Map<String, String> annotations(String name, String value) {
    Map<String, String> annotations = new TreeMap<>();
    annotations.put("include.release.openshift.io/self-managed-high-availability", "true");
    annotations.put("include.release.openshift.io/single-node-developer", "true");
    annotations.put(name, value);
    return annotations;
  }
}
