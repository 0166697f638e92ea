package io.baremetal.deploy.facts;

import io.baremetal.api.net.Attempt;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Optional;

/**
 * The cluster's login to its image registries, as the pods of the deployment are given it.
 *
 * @param content the text of the copied file; secret. It is base64 once more than the cluster's own
 *     Secret has it: the program that mounts it decodes it itself
 */
public record PullSecret(String content) {

  /** Name of the file, in the cluster's Secret and in the copy. */
  public static final String KEY = ".dockerconfigjson";

  /**
   * Copies the cluster's Secret {@code openshift-config/pull-secret}.
   *
   * @param source that Secret, if the cluster has it
   * @return refused if there is no such Secret, or if it lacks its one key
   */
  public static Attempt<PullSecret> copyOf(Optional<Secret> source) {
    if (source.isEmpty()) {
      return Attempt.refused("there is no Secret openshift-config/pull-secret; create it");
    }
    String encoded = source.get().getData() == null ? null : source.get().getData().get(KEY);
    return encoded == null
        ? Attempt.refused("Secret openshift-config/pull-secret has no key " + KEY + "; add it")
        : Attempt.of(new PullSecret(encoded));
  }

  /** Nothing of the login. */
  @Override
  public String toString() {
    return "PullSecret{******}";
  }
}
