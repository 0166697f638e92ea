package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Secrets of the deployment: opaque, whatever they hold. */
public final class Secrets {

  private Secrets() {}

  /** A Secret in the deployment's namespace, of texts. */
  public static HasMetadata of(String name, Blueprint blueprint, Map<String, String> texts) {
    Map<String, String> data = new TreeMap<>();
    texts.forEach((key, text) -> data.put(key, encoded(text)));
    return new SecretBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(blueprint.facts().namespace())
        .withOwnerReferences(Ownership.of(blueprint.provisioning()))
        .endMetadata()
        .withType("Opaque")
        .withData(data)
        .build();
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
