package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.stream.Stream;

/** The volumes of the deployment's pods, by what is in them; {@link Mounts} has their places. */
final class Volumes {

  static final Volume SHARED = empty("metal3-shared");
  static final Volume CONF = empty("metal3-ironic-conf");
  static final Volume DATA = empty("metal3-ironic-data");
  static final Volume TMP = empty("metal3-ironic-tmp");
  static final Volume IMAGES =
      host("metal3-shared-image-cache", "/var/lib/metal3/images", "DirectoryOrCreate");

  /** Gone with the pod; Ironic need not run as root to write there. */
  static final Volume IMAGES_OF_POD = empty("metal3-shared-image-cache");

  static final Volume PULL_SECRET =
      secret(
          "ironic-agent-pull-secret",
          "pull-secret",
          new KeyToPath(".dockerconfigjson", null, "pull-secret"));
  static final Volume CA_TRUST = host("ca-trust", "/etc/pki/ca-trust/", "Directory");
  static final Volume REGISTRIES =
      host("metal3-image-customization-volume", "/etc/containers/registries.conf", "FileOrCreate");
  static final Volume MIRRORS =
      optionalConfig(
          "machine-os-images-mirror-config", "machine-os-images-mirror-config", same("idms.yaml"));
  static final Volume LOGIN =
      secret(
          "metal3-ironic-basic-auth", "metal3-ironic-password", same("username"), same("password"));
  static final Volume LOGIN_AND_HASH =
      secret(
          "metal3-ironic-basic-auth",
          "metal3-ironic-password",
          same("username"),
          same("password"),
          same("htpasswd"));
  static final Volume WEBHOOK_CERTIFICATE =
      secret("cert", "baremetal-operator-webhook-server-cert");
  static final Volume TRUSTED_CA =
      optionalConfig(
          "trusted-ca",
          "cbo-trusted-ca",
          new KeyToPath("ca-bundle.crt", null, "tls-ca-bundle.pem"));
  static final Volume BMC_CA = optionalConfig("bmc-verify-ca", "bmc-verify-ca");
  static final Volume IRONIC_TLS = secret("metal3-ironic-tls", "metal3-ironic-tls");
  static final Volume VIRTUAL_MEDIA_TLS = secret("metal3-vmedia-tls", "metal3-ironic-tls");

  private Volumes() {}

  private static KeyToPath same(String key) {
    return new KeyToPath(key, null, key);
  }

  private static Volume empty(String name) {
    return new VolumeBuilder().withName(name).withEmptyDir(new EmptyDirVolumeSource()).build();
  }

  private static Volume host(String name, String path, String type) {
    return new VolumeBuilder().withName(name).withNewHostPath(path, type).build();
  }

  private static Volume secret(String name, String secret, KeyToPath... items) {
    return new VolumeBuilder()
        .withName(name)
        .withNewSecret()
        .withSecretName(secret)
        .addAllToItems(Stream.of(items).toList())
        .endSecret()
        .build();
  }

  private static Volume optionalConfig(String name, String configMap, KeyToPath... items) {
    return new VolumeBuilder()
        .withName(name)
        .withNewConfigMap()
        .withName(configMap)
        .withOptional(true)
        .addAllToItems(Stream.of(items).toList())
        .endConfigMap()
        .build();
  }
}
