package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.IronicImageContract;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Metadata;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Optional;

/** Service {@code ironic-proxy}: a name for the proxies of all nodes. */
public final class IronicProxyService implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(blueprint).filter(Blueprint::usesProxy).map(IronicProxyService::service));
  }

  private static HasMetadata service(Blueprint blueprint) {
    return new ServiceBuilder()
        .withMetadata(Metadata.owned("ironic-proxy", blueprint).withLabels(Labels.PROXY).build())
        .withNewSpec()
        .withType("ClusterIP")
        .withClusterIP("None")
        .withSelector(Labels.PROXY)
        .addNewPort()
        .withName("ironic-api")
        .withPort(IronicImageContract.API_PORT)
        .endPort()
        .endSpec()
        .build();
  }
}
