package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.List;
import java.util.stream.Stream;

/** The volumes of Ironic's pod; the same in every mode. */
public final class IronicVolumes {

  private IronicVolumes() {}

  /** All of them, in order. */
  public static List<Volume> all() {
    return List.of(
        empty("metal3-shared"),
        empty("metal3-ironic-conf"),
        empty("metal3-ironic-data"),
        empty("metal3-ironic-tmp"),
        host("metal3-shared-image-cache", "/var/lib/metal3/images", "DirectoryOrCreate"),
        secret(
            "ironic-agent-pull-secret",
            "pull-secret",
            new KeyToPath(".dockerconfigjson", null, "pull-secret")),
        host("ca-trust", "/etc/pki/ca-trust/", "Directory"),
        optionalConfig(
            "machine-os-images-mirror-config",
            "machine-os-images-mirror-config",
            same("idms.yaml")),
        secret(
            "metal3-ironic-basic-auth",
            "metal3-ironic-password",
            same("username"),
            same("password"),
            same("htpasswd")),
        secret("cert", "baremetal-operator-webhook-server-cert"),
        optionalConfig(
            "trusted-ca",
            "cbo-trusted-ca",
            new KeyToPath("ca-bundle.crt", null, "tls-ca-bundle.pem")),
        optionalConfig("bmc-verify-ca", "bmc-verify-ca"),
        secret("metal3-ironic-tls", "metal3-ironic-tls"),
        secret("metal3-vmedia-tls", "metal3-ironic-tls"));
  }

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
