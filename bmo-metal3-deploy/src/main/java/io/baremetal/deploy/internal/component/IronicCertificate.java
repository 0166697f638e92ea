package io.baremetal.deploy.internal.component;

import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Secrets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** Secret {@code metal3-ironic-tls}. */
public final class IronicCertificate implements Component {

  @Override
  public Optional<HasMetadata> render(Blueprint blueprint) {
    return blueprint
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
                        "ca.crt", certificate.authority())));
  }
}
