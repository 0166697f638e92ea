package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts.HostWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookBuilder;
import java.util.Map;
import java.util.TreeMap;

/** What the webhooks of the two operators have in common. */
public final class Webhooks {

  /** Where webhooks are served, but for the kind in lower case. */
  public static final String PATHS = "/validate-metal3-io-v1alpha1-";

  /** The Service in front of the host operator's. */
  public static final String SERVICE = "baremetal-operator-webhook-service";

  private Webhooks() {}

  /** Whether the cluster can have them. */
  public static boolean areServed(Blueprint blueprint) {
    return blueprint.facts().hostWebhook() == HostWebhook.SERVED;
  }

  /**
   * A webhook for one kind of metal3, which is asked when an object is created or changed.
   *
   * @param kind in lower case
   * @param service the Service in front of the operator that serves it
   */
  public static ValidatingWebhookBuilder of(String kind, String service, String namespace) {
    return new ValidatingWebhookBuilder()
        .withAdmissionReviewVersions("v1", "v1beta1")
        .withSideEffects("None")
        .withNewClientConfig()
        .withNewService()
        .withName(service)
        .withNamespace(namespace)
        .withPath(PATHS + kind)
        .endService()
        .endClientConfig()
        .addNewRule()
        .withApiGroups("metal3.io")
        .withApiVersions("v1alpha1")
        .withOperations("CREATE", "UPDATE")
        .withResources(kind + "s")
        .endRule();
  }

  /** Annotations by which OpenShift fills in the authority of the certificate that it made. */
  public static Map<String, String> trusting() {
    return annotations("service.beta.openshift.io/inject-cabundle", "true");
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
