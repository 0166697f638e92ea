package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Secrets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** Secret {@code metal3-ironic-password}. */
public final class IronicPassword implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        blueprint
            .facts()
            .login()
            .map(
                login ->
                    Secrets.of(
                            "metal3-ironic-password",
                            blueprint,
                            Map.of(
                                "username", login.username(),
                                "password", login.password(),
                                "htpasswd", login.htpasswd()))
                        .build()));
  }
}
