package io.baremetal.ironic.config;

/**
 * A client's certificate and key, as the text of two PEM files.
 *
 * @param certificateChain the client's own certificate first
 * @param privateKey PKCS #8, PKCS #1 or SEC 1, not encrypted; the secret
 */
public record PemKeyPair(String certificateChain, String privateKey) {

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "PemKeyPair{******}";
  }
}
