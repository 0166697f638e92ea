package io.baremetal.api.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Reads objects of the Kubernetes cluster that the host application runs in, for backends whose own
 * settings live there. May block; thread-safe.
 */
@FunctionalInterface
public interface ClusterReader {

  /**
   * The object as it is now, in the form in which the API server tells it: values of Secrets are
   * base64. Empty if there is none, or no such kind.
   *
   * @throws ProvisionerException if the cluster cannot be asked, or refuses to tell
   */
  Optional<JsonNode> read(ObjectRef object);

  /**
   * Which object.
   *
   * @param apiVersion group and version, such as {@code v1} or {@code ironic.metal3.io/v1alpha1}
   * @param kind such as {@code Secret}
   * @param plural the kind as it is in URLs, such as {@code secrets}
   * @param namespace where it is
   * @param name what it is called
   */
  record ObjectRef(String apiVersion, String kind, String plural, String namespace, String name) {

    /** Kind, namespace and name. */
    @Override
    public String toString() {
      return kind + " " + namespace + "/" + name;
    }
  }
}
