package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.NamespaceOrigin;
import io.baremetal.deploy.internal.part.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.Map;
import java.util.Optional;

/** The namespace of the deployment, whose pods use the node's network and devices. */
public final class DeploymentNamespace implements Component {

  /** Pod security admission refuses pods with host network in any narrower namespace. */
  private static final Map<String, String> LABELS =
      Map.of("pod-security.kubernetes.io/enforce", "privileged");

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(blueprint.facts())
            .filter(facts -> facts.namespaceOrigin() == NamespaceOrigin.RENDERED)
            .map(
                facts ->
                    new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(facts.namespace())
                        .withLabels(LABELS)
                        .endMetadata()
                        .build()));
  }
}
