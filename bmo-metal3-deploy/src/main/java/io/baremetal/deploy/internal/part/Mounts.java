package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;

/** Where containers see the volumes of {@link Volumes}. */
final class Mounts {

  static final VolumeMount SHARED = writable("metal3-shared", "/shared");
  static final VolumeMount IMAGES = writable("metal3-shared-image-cache", "/shared/html/images");
  static final VolumeMount DATA = writable("metal3-ironic-data", "/data");
  static final VolumeMount CONF = writable("metal3-ironic-conf", "/conf");
  static final VolumeMount TMP = writable("metal3-ironic-tmp", "/tmp");
  static final VolumeMount AUTH = readOnly("metal3-ironic-basic-auth", "/auth/ironic");
  static final VolumeMount IRONIC_TLS = readOnly("metal3-ironic-tls", "/certs/ironic");
  static final VolumeMount VIRTUAL_MEDIA_TLS = readOnly("metal3-vmedia-tls", "/certs/vmedia");
  static final VolumeMount BMC_CA = readOnly("bmc-verify-ca", "/certs/ca/bmc");
  static final VolumeMount CA_TRUST = writable("ca-trust", "/etc/pki/ca-trust/");
  static final VolumeMount TRUSTED_CA = readOnly("trusted-ca", "/etc/pki/ca-trust/extracted/pem");
  static final VolumeMount REGISTRIES =
      writable("metal3-image-customization-volume", "/etc/containers/registries.conf");
  static final VolumeMount WEBHOOK_CERTIFICATE =
      readOnly("cert", "/tmp/k8s-webhook-server/serving-certs");
  static final VolumeMount MIRRORS =
      readOnly("machine-os-images-mirror-config", "/etc/image-mirrors");
  static final VolumeMount PULL_SECRET =
      new VolumeMountBuilder(readOnly("ironic-agent-pull-secret", "/run/secrets/pull-secret"))
          .withSubPath("pull-secret")
          .build();

  private Mounts() {}

  private static VolumeMount writable(String volume, String path) {
    return new VolumeMountBuilder().withName(volume).withMountPath(path).build();
  }

  private static VolumeMount readOnly(String volume, String path) {
    return new VolumeMountBuilder(writable(volume, path)).withReadOnly(true).build();
  }
}
