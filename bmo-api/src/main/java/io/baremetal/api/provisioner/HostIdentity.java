package io.baremetal.api.provisioner;

/**
 * Which host is meant, however often it is registered anew.
 *
 * @param namespace namespace of the BareMetalHost
 * @param name name of the BareMetalHost
 * @param uid uid that the API server gave it; another uid under the same name is another host
 */
public record HostIdentity(String namespace, String name, String uid) {

  /** {@code namespace/name}, as logs and messages write it. */
  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
