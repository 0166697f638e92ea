package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.Optional;

/** Environment variables. */
final class EnvVars {

  private EnvVars() {}

  static EnvVar of(String name, String value) {
    return new EnvVarBuilder().withName(name).withValue(value).build();
  }

  static EnvVar of(String name, int value) {
    return of(name, Integer.toString(value));
  }

  /** Present without a value, which the image's scripts take for "choose yourself". */
  static EnvVar ofOptional(String name, Optional<String> value) {
    return value.map(v -> of(name, v)).orElseGet(() -> new EnvVarBuilder().withName(name).build());
  }

  /** The address of the node that the pod runs on. */
  static EnvVar ofHostIp(String name) {
    return ofField(name, "status.hostIP");
  }

  /** A field of the pod itself. */
  static EnvVar ofField(String name, String path) {
    return new EnvVarBuilder()
        .withName(name)
        .withNewValueFrom()
        .withNewFieldRef()
        .withFieldPath(path)
        .endFieldRef()
        .endValueFrom()
        .build();
  }
}
