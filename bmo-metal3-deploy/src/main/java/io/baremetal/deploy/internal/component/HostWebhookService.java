package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.OperatorContainer;
import io.baremetal.deploy.internal.part.Webhooks;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Optional;

/** Service {@code baremetal-operator-webhook-service}; the cluster gives it a certificate. */
public final class HostWebhookService implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(blueprint).filter(Webhooks::areServed).map(HostWebhookService::service));
  }

  private static HasMetadata service(Blueprint blueprint) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(Webhooks.SERVICE)
        .withNamespace(blueprint.facts().namespace())
        .withLabels(Labels.WEBHOOK)
        .withAnnotations(
            Webhooks.annotations(
                "service.beta.openshift.io/serving-cert-secret-name",
                "baremetal-operator-webhook-server-cert"))
        .endMetadata()
        .withNewSpec()
        .withType("ClusterIP")
        .withSelector(Labels.WEBHOOK)
        .addNewPort()
        .withName("http")
        .withPort(443)
        .withTargetPort(new IntOrString(OperatorContainer.WEBHOOK_PORT))
        .endPort()
        .endSpec()
        .build();
  }
}
