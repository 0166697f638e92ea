package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Secrets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** Secret {@code metal3-ironic-tls}. */
public final class IronicCertificate implements Component {

  /** Tells those who watch over certificates whom to ask. */
  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "openshift.io/owning-component",
          "Bare Metal Hardware Provisioning / cluster-baremetal-operator");

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        blueprint
            .facts()
            .certificate()
            .map(
                certificate ->
                    Secrets.of(
                            "metal3-ironic-tls",
                            blueprint,
                            Map.of(
                                "tls.crt", certificate.chain(),
                                "tls.key", certificate.privateKey(),
                                "ca.crt", certificate.authority()))
                        .editMetadata()
                        .withAnnotations(blueprint.onOpenShift() ? ANNOTATIONS : Map.of())
                        .endMetadata()
                        .build()));
  }
}
