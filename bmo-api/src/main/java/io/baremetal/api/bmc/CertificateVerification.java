package io.baremetal.api.bmc;

/** Whether the BMC must prove with a certificate who it is. */
public enum CertificateVerification {
  /** The certificate is verified; the default. */
  VERIFIED,
  /** Any certificate is accepted. */
  SKIPPED;

  /** Reads {@code spec.bmc.disableCertificateVerification}. */
  public static CertificateVerification disabledIf(boolean disabled) {
    return disabled ? SKIPPED : VERIFIED;
  }
}
