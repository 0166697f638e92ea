package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.config.BasicCredentials;
import java.util.Optional;

/**
 * The way to an Ironic that a resource of the cluster describes. Two that are equal lead to the
 * same client.
 *
 * @param endpoint the API's URL, without version
 * @param credentials who we are
 * @param authority certificates to trust, in PEM; empty where the API speaks plain HTTP
 */
record IronicLink(String endpoint, BasicCredentials credentials, Optional<String> authority) {

  /** The endpoint: no secrets. */
  @Override
  public String toString() {
    return "IronicLink[" + endpoint + "]";
  }
}
