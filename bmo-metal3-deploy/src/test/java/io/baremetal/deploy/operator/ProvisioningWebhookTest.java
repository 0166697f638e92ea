package io.baremetal.deploy.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import org.junit.jupiter.api.Test;

final class ProvisioningWebhookTest {

  @Test
  void checksProvisionings_butNeverStandsInTheWay() {
    ValidatingWebhook webhook =
        ProvisioningWebhook.configuration("ns").getWebhooks().stream().findFirst().orElseThrow();
    assertThat(webhook.getFailurePolicy()).isEqualTo("Ignore");
    assertThat(webhook.getClientConfig().getService().getNamespace()).isEqualTo("ns");
    assertThat(webhook.getClientConfig().getService().getPath())
        .isEqualTo(ProvisioningWebhook.PATH);
    assertThat(webhook.getRules().get(0).getResources()).containsExactly("provisionings");
  }
}
