package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Optional;

/** Names of other things that a host gives. */
final class HostReferenceRules {

  private static final String METHOD = "spec.customDeploy.method";
  private static final String CONSUMER = "spec.consumerRef";
  private static final String REGISTRY = "spec.image.ociAuthSecretName";

  private HostReferenceRules() {}

  static Rule<JudgedHost> customDeployHasMethod(String id) {
    return Rule.<JudgedHost>of(
            id,
            "A custom deployment names its method",
            "set the name of a deploy step of the agent, or remove spec.customDeploy")
        .reads("spec.customDeploy")
        .offIn(UPSTREAM)
        .check(
            (host, problems) -> {
              Optional<CustomDeploy> deploy = host.spec().customDeploy();
              if (deploy.isPresent()
                  && HostFacts.nonEmpty(deploy.flatMap(CustomDeploy::method)).isEmpty()) {
                problems.at(METHOD, "there is no method");
              }
            });
  }

  static Rule<JudgedHost> consumerIsNamed(String id) {
    return Rule.<JudgedHost>of(
            id, "A consumer is named by kind and name", "set both, or remove spec.consumerRef")
        .reads(CONSUMER)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                host.spec()
                    .consumerRef()
                    .ifPresent(
                        consumer -> {
                          given("kind", consumer.kind(), problems);
                          given("name", consumer.name(), problems);
                        }));
  }

  private static void given(String field, Optional<String> text, Problems problems) {
    if (HostFacts.nonEmpty(text).isEmpty()) {
      problems.at(CONSUMER + "." + field, "there is no " + field);
    }
  }

  static Rule<JudgedHost> secretsAreNamed(String id) {
    return Rule.<JudgedHost>of(
            id, "A Secret for the first boot is named", "set the name, or remove the reference")
        .reads("spec.userData", "spec.networkData", "spec.metaData")
        .offIn(UPSTREAM)
        .check(
            (host, problems) -> {
              named("userData", host.spec().userData(), problems);
              named("networkData", host.spec().networkData(), problems);
              named("metaData", host.spec().metaData(), problems);
            });
  }

  private static void named(String field, Optional<SecretReference> secret, Problems problems) {
    if (secret.isPresent() && HostFacts.nonEmpty(secret.flatMap(SecretReference::name)).isEmpty()) {
      problems.at("spec." + field + ".name", "the Secret has no name");
    }
  }

  static Rule<JudgedHost> registrySecretIsUsed(String id) {
    return Rule.<JudgedHost>of(
            id,
            "A Secret for a registry is given only with an image from a registry",
            "remove the name, or use an oci:// URL")
        .reads(REGISTRY, "spec.image.url")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                host.spec()
                    .image()
                    .filter(image -> !image.isOci())
                    .flatMap(Image::ociAuthSecretName)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> problems.at(REGISTRY, "nobody reads this Secret")));
  }
}
