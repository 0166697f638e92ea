package io.baremetal.k8s.internal.cluster;

import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Clusters that know metal3's kinds. */
public final class TestClusters {

  private TestClusters() {}

  /** A cluster with the kinds of hosts and the namespace {@code metal3}. */
  public static FakeCluster withHosts() {
    return prepared().start();
  }

  /** The same, to be changed first. */
  public static FakeClusterBuilder prepared() {
    return FakeCluster.builder()
        .crd(crd("metal3.io_baremetalhosts.yaml"))
        .crd(crd("metal3.io_hardwaredata.yaml"))
        .crd(crd("metal3.io_hostfirmwaresettings.yaml"))
        .crd(crd("metal3.io_hostfirmwarecomponents.yaml"))
        .crd(crd("metal3.io_hostupdatepolicies.yaml"))
        .crd(crd("metal3.io_firmwareschemas.yaml"))
        .crd(crd("metal3.io_dataimages.yaml"))
        .crd(crd("metal3.io_preprovisioningimages.yaml"))
        .crd(crd("metal3.io_bmceventsubscriptions.yaml"))
        .with("{apiVersion: v1, kind: Namespace, metadata: {name: metal3}}");
  }

  public static String host(String name) {
    return """
    apiVersion: metal3.io/v1alpha1
    kind: BareMetalHost
    metadata: {name: %s, namespace: metal3}
    spec:
      online: true
      bmc: {address: ipmi://192.168.122.1, credentialsName: %s-bmc}
    """
        .formatted(name, name);
  }

  private static String crd(String file) {
    try (InputStream crd = TestClusters.class.getResourceAsStream("/crds/" + file)) {
      return new String(Objects.requireNonNull(crd, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
