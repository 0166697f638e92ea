package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.PullSecret;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Secrets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** Secret {@code pull-secret}: pods cannot mount the one of another namespace. */
public final class PullSecretCopy implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        blueprint
            .facts()
            .pullSecret()
            .map(
                secret ->
                    Secrets.of("pull-secret", blueprint, Map.of(PullSecret.KEY, secret.content()))
                        .withType("Opaque")
                        .build()));
  }
}
