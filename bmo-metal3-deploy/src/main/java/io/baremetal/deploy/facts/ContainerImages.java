package io.baremetal.deploy.facts;

import org.immutables.value.Value;

/** The container images of the deployment, by the names of OpenShift's {@code images.json}. */
@Value.Immutable
public interface ContainerImages {

  /** Ironic with its web server and dnsmasq. */
  String baremetalIronic();

  /** Sets and refreshes the provisioning IP on the node. */
  String baremetalStaticIpManager();

  /** Downloads the machine image of older installations. */
  String baremetalMachineOsDownloader();

  /** Carries the boot images of machines. */
  String machineOsImages();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ContainerImages}. Not thread-safe. */
  final class Builder extends ImmutableContainerImages.Builder {
    Builder() {}
  }
}
