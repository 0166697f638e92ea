package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Secrets of the deployment. */
public final class Secrets {

  private Secrets() {}

  /** A Secret in the deployment's namespace, of texts and of the API server's default type. */
  public static SecretBuilder of(String name, Blueprint blueprint, Map<String, String> texts) {
    Map<String, String> data = new TreeMap<>();
    texts.forEach((key, text) -> data.put(key, encoded(text)));
    return new SecretBuilder().withMetadata(Metadata.owned(name, blueprint).build()).withData(data);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
