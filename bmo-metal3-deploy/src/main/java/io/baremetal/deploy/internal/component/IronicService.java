package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.IronicImageContract;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Metadata;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Service {@code metal3-state}: how the cluster reaches Ironic and its images. */
public final class IronicService implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(
            new ServiceBuilder()
                .withMetadata(
                    Metadata.owned("metal3-state", blueprint).withLabels(Labels.STATE).build())
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(Labels.STATE)
                .withPorts(ports(blueprint))
                .endSpec()
                .build()));
  }

  private static List<ServicePort> ports(Blueprint blueprint) {
    List<ServicePort> ports = new ArrayList<>();
    ports.add(port("ironic", blueprint.ironicPort()));
    ports.add(port("http", IronicImageContract.HTTP_PORT));
    if (blueprint.usesProxy()) {
      ports.add(
          new ServicePortBuilder(port("ironic-api", IronicImageContract.API_PORT))
              .withTargetPort(new IntOrString(IronicImageContract.API_PORT_BEHIND_PROXY))
              .build());
    }
    if (blueprint.virtualMediaTls()) {
      ports.add(port("vmedia-https", IronicImageContract.VIRTUAL_MEDIA_TLS_PORT));
    }
    if (blueprint.exportsSensors()) {
      ports.add(port("metrics", IronicImageContract.EXPORTER_PORT));
    }
    return ports;
  }

  private static ServicePort port(String name, int number) {
    return new ServicePortBuilder().withName(name).withPort(number).build();
  }
}
