package io.baremetal.deploy.operator;

import io.baremetal.deploy.internal.part.Webhooks;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;

/** The webhook that checks a Provisioning when it is written, as a cluster is told of it. */
public final class ProvisioningWebhook {

  private static final String KIND = "provisioning";

  /** Where it is served. */
  public static final String PATH = Webhooks.PATHS + KIND;

  private ProvisioningWebhook() {}

  /**
   * The configuration for an operator in a namespace. It never stands in the way: while nobody
   * serves the webhook a Provisioning is taken as it is, and checked when it is reconciled.
   */
  public static ValidatingWebhookConfiguration configuration(String namespace) {
    return new ValidatingWebhookConfigurationBuilder()
        .withNewMetadata()
        .withName("cluster-baremetal-validating-webhook-configuration")
        .withAnnotations(Webhooks.trusting())
        .endMetadata()
        .withWebhooks(
            Webhooks.of(KIND, "cluster-baremetal-webhook-service", namespace)
                .withName("vprovisioning.kb.io")
                .withFailurePolicy("Ignore")
                .build())
        .build();
  }
}
