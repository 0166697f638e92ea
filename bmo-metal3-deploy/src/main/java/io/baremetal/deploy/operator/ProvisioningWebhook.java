package io.baremetal.deploy.operator;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import java.util.Map;
import java.util.TreeMap;

/** The webhook that checks a Provisioning when it is written, as a cluster is told of it. */
public final class ProvisioningWebhook {

  /** Where it is served. */
  public static final String PATH = "/validate-metal3-io-v1alpha1-provisioning";

  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "include.release.openshift.io/self-managed-high-availability", "true",
          "include.release.openshift.io/single-node-developer", "true",
          // OpenShift then fills in the authority of the certificate that it handed out.
          "service.beta.openshift.io/inject-cabundle", "true");

  private ProvisioningWebhook() {}

  /**
   * The configuration for an operator in a namespace. It never stands in the way: while nobody
   * serves the webhook a Provisioning is taken as it is, and checked when it is reconciled.
   */
  public static ValidatingWebhookConfiguration configuration(String namespace) {
    return new ValidatingWebhookConfigurationBuilder()
        .withNewMetadata()
        .withName("cluster-baremetal-validating-webhook-configuration")
        .withAnnotations(new TreeMap<>(ANNOTATIONS))
        .endMetadata()
        .addNewWebhook()
        .withName("vprovisioning.kb.io")
        .withAdmissionReviewVersions("v1", "v1beta1")
        .withFailurePolicy("Ignore")
        .withSideEffects("None")
        .withNewClientConfig()
        .withNewService()
        .withName("cluster-baremetal-webhook-service")
        .withNamespace(namespace)
        .withPath(PATH)
        .endService()
        .endClientConfig()
        .addNewRule()
        .withApiGroups("metal3.io")
        .withApiVersions("v1alpha1")
        .withOperations("CREATE", "UPDATE")
        .withResources("provisionings")
        .endRule()
        .endWebhook()
        .build();
  }
}
