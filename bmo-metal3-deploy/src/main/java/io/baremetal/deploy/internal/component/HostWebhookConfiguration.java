package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Webhooks;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import java.util.Optional;

/** ValidatingWebhookConfiguration of the host operator, for hosts and event subscriptions. */
public final class HostWebhookConfiguration implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(blueprint)
            .filter(Webhooks::areServed)
            .map(HostWebhookConfiguration::configuration));
  }

  private static HasMetadata configuration(Blueprint blueprint) {
    return new ValidatingWebhookConfigurationBuilder()
        .withNewMetadata()
        .withName("baremetal-operator-validating-webhook-configuration")
        .withAnnotations(Webhooks.annotations("service.beta.openshift.io/inject-cabundle", "true"))
        .endMetadata()
        .withWebhooks(
            webhook("baremetalhost", blueprint), webhook("bmceventsubscription", blueprint))
        .build();
  }

  private static ValidatingWebhook webhook(String kind, Blueprint blueprint) {
    return new ValidatingWebhookBuilder()
        .withName(kind + ".metal3.io")
        .withAdmissionReviewVersions("v1", "v1beta1")
        .withFailurePolicy("Fail")
        .withSideEffects("None")
        .withNewClientConfig()
        .withNewService()
        .withName(Webhooks.SERVICE)
        .withNamespace(blueprint.facts().namespace())
        .withPath("/validate-metal3-io-v1alpha1-" + kind)
        .endService()
        .endClientConfig()
        .addNewRule()
        .withApiGroups("metal3.io")
        .withApiVersions("v1alpha1")
        .withOperations("CREATE", "UPDATE")
        .withResources(kind + "s")
        .endRule()
        .build();
  }
}
