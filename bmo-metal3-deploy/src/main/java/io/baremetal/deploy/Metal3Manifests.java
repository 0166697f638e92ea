package io.baremetal.deploy;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.internal.component.Component;
import io.baremetal.deploy.internal.component.CustomizationDeployment;
import io.baremetal.deploy.internal.component.CustomizationSecret;
import io.baremetal.deploy.internal.component.CustomizationService;
import io.baremetal.deploy.internal.component.DeploymentNamespace;
import io.baremetal.deploy.internal.component.HardwareAlerts;
import io.baremetal.deploy.internal.component.HostWebhookConfiguration;
import io.baremetal.deploy.internal.component.HostWebhookService;
import io.baremetal.deploy.internal.component.ImageCache;
import io.baremetal.deploy.internal.component.IronicCertificate;
import io.baremetal.deploy.internal.component.IronicDeployment;
import io.baremetal.deploy.internal.component.IronicPassword;
import io.baremetal.deploy.internal.component.IronicProxy;
import io.baremetal.deploy.internal.component.IronicProxyService;
import io.baremetal.deploy.internal.component.IronicService;
import io.baremetal.deploy.internal.component.MirrorConfigMap;
import io.baremetal.deploy.internal.component.OperatorDeployment;
import io.baremetal.deploy.internal.component.PullSecretCopy;
import io.baremetal.deploy.internal.component.SensorMonitor;
import io.baremetal.deploy.internal.part.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of a metal3 deployment. Stateless. */
public final class Metal3Manifests {

  /** What is deployed in any cluster, in the order in which it is to be applied. */
  private static final List<Component> IRONIC =
      List.of(
          new DeploymentNamespace(),
          new IronicPassword(),
          new IronicCertificate(),
          new IronicDeployment(), // first: the Service selects its pod
          new IronicService());

  /** The same as the Go operator deploys it, one object after the other. */
  private static final List<Component> OPENSHIFT =
      List.of(
          new DeploymentNamespace(),
          new IronicPassword(),
          new IronicCertificate(),
          new PullSecretCopy(),
          new MirrorConfigMap(),
          new IronicDeployment(),
          new OperatorDeployment(),
          new IronicService(),
          new ImageCache(),
          new HostWebhookService(),
          new HostWebhookConfiguration(),
          new CustomizationService(),
          new CustomizationSecret(),
          new CustomizationDeployment(),
          new IronicProxy(),
          new IronicProxyService(),
          new SensorMonitor(),
          new HardwareAlerts());

  private static final Map<ClusterFacts.Target, List<Component>> COMPONENTS =
      Map.of(
          ClusterFacts.Target.KUBERNETES, IRONIC,
          ClusterFacts.Target.OPENSHIFT, OPENSHIFT);

  private Metal3Manifests() {}

  /**
   * Renders the objects that a valid Provisioning asks for, in the order in which they are to be
   * applied: with the mode, the addresses and the DHCP range as they work under the profile that
   * the rules were checked with. Equal input gives equal output; nothing is read from anywhere
   * else. Validate first: values that rules refuse are rendered as they are.
   */
  public static Rendering render(EffectiveProvisioning provisioning, ClusterFacts facts) {
    Blueprint blueprint = new Blueprint(provisioning, facts);
    List<HasMetadata> objects = new ArrayList<>();
    for (Component component : COMPONENTS.getOrDefault(facts.target(), IRONIC)) {
      Attempt<Optional<HasMetadata>> rendered = component.render(blueprint);
      if (rendered.value().isEmpty()) {
        return new Rendering(objects, rendered.reason());
      }
      rendered.value().get().ifPresent(objects::add);
    }
    return new Rendering(objects, Optional.empty());
  }
}
