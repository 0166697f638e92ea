package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Webhooks;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
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
        .withAnnotations(Webhooks.trusting())
        .endMetadata()
        .withWebhooks(
            webhook("baremetalhost", blueprint), webhook("bmceventsubscription", blueprint))
        .build();
  }

  private static ValidatingWebhook webhook(String kind, Blueprint blueprint) {
    return Webhooks.of(kind, Webhooks.SERVICE, blueprint.facts().namespace())
        .withName(kind + ".metal3.io")
        .withFailurePolicy("Fail")
        .build();
  }
}
