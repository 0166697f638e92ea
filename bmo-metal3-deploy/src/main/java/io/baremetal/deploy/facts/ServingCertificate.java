package io.baremetal.deploy.facts;

/**
 * What Ironic and its web server show who they are by. All three are PEM.
 *
 * @param chain the server's certificate, then its authority's
 * @param privateKey the secret
 * @param authority the authority's certificate, which clients trust
 */
public record ServingCertificate(String chain, String privateKey, String authority) {

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "ServingCertificate{******}";
  }
}
