package io.baremetal.deploy.facts;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The container images of the deployment, by the names of OpenShift's {@code images.json}. Empty
 * where a release names none; a pod that needs it then does not start.
 */
@Value.Immutable
public interface ContainerImages {

  /** Ironic with its web server and dnsmasq. */
  @Value.Default
  default String baremetalIronic() {
    return "";
  }

  /** The host operator. */
  @Value.Default
  default String baremetalOperator() {
    return "";
  }

  /** The deploy agent that Ironic boots machines with. */
  @Value.Default
  default String baremetalIronicAgent() {
    return "";
  }

  /** Sets and refreshes the provisioning IP on the node. */
  @Value.Default
  default String baremetalStaticIpManager() {
    return "";
  }

  /** Downloads the machine image of older installations. */
  @Value.Default
  default String baremetalMachineOsDownloader() {
    return "";
  }

  /** Builds the boot images of single machines. */
  @Value.Default
  default String imageCustomizationController() {
    return "";
  }

  /** Carries the boot images of machines. */
  @Value.Default
  default String machineOsImages() {
    return "";
  }

  /**
   * Downloads the deploy agent's images from the web, as metal3's own deployments do; named, it
   * takes the place of {@link #machineOsImages}. No release of OpenShift has it.
   */
  Optional<String> ironicAgentDownloader();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ContainerImages}. Not thread-safe. */
  final class Builder extends ImmutableContainerImages.Builder {
    Builder() {}
  }
}
