package io.baremetal.examples.quickstart;

import static io.baremetal.testkit.assertion.BareMetalAssertions.assertThat;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.k8s.HostOperator;
import io.baremetal.testkit.BareMetalTest;
import io.baremetal.testkit.TestBed;
import io.baremetal.testkit.time.TestClock;
import io.fabric8.kubernetes.client.KubernetesClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test of a program that embeds the operator looks like; docs/testing.md shows it. */
@BareMetalTest
final class OperatorInATest {

  private static final IronicProvisionerConfig MACHINES =
      IronicProvisionerConfig.builder().deployIsoUrl("http://images.test/ipa.iso").build();

  private static final String HOST =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: demo-bmc, namespace: metal3}
      stringData: {username: admin, password: secret}
      ---
      apiVersion: metal3.io/v1alpha1
      kind: BareMetalHost
      metadata: {name: demo, namespace: metal3}
      spec:
        online: true
        bootMACAddress: 52:54:00:00:00:01
        bmc: {address: "redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1",
              credentialsName: demo-bmc}
        image: {url: "http://images.test/os.img", checksum: "http://images.test/os.sha256",
                checksumType: sha256}
      """;

  // tag::start
  private IronicClient ironic;
  private Provisioner provisioner;
  private HostOperator operator;

  @BeforeEach
  void startTheProgramUnderTest(TestBed bed, KubernetesClient kubernetes) {
    TestClock time = bed.time();
    ironic =
        IronicClient.builder()
            .endpoint(bed.ironicUrl())
            .httpClient(bed.http())
            .retry(RetryPolicy.none())
            .nanoTime(time.nanoTime())
            .build();
    provisioner =
        IronicProvisioner.builder(ironic)
            .config(MACHINES)
            .clock(time.clock(), time.nanoTime())
            .scheduler(time.scheduler())
            .build();
    operator =
        HostOperator.builder(kubernetes, provisioner)
            .assertSoleController()
            .clock(time.clock())
            .nanos(time.nanoTime())
            .scheduler(time.scheduler())
            .executor(time.executor())
            .start();
  }

  // end::start

  // tag::tests
  @Test
  void provisionsHost_whenImageIsGiven(TestBed bed) {
    bed.cluster().apply(HOST);

    BareMetalHost host = bed.runUntilState("metal3", "demo", ProvisioningState.PROVISIONED);

    assertThat(host).hasNoError().isPoweredOn().hasImage("http://images.test/os.img");
    String node = host.status().provisioning().id();
    assertThat(bed.ironic().machineOf(node).installedImage()).contains("http://images.test/os.img");

    bed.cluster().delete("BareMetalHost", "metal3", "demo");
    bed.runUntilGone("metal3", "demo");
    assertThat(bed.ironic().nodes()).isEmpty();
  }

  @Test
  void reportsTheReason_whenTheDiskIsBroken(TestBed bed) {
    bed.ironic()
        .machines()
        .at("redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1")
        .failDeploy("disk is broken");
    bed.cluster().apply(HOST);

    BareMetalHost host =
        bed.runUntil("metal3", "demo", "faulty", it -> it.status().errorType().isPresent());

    assertThat(host).hasError(ErrorType.PROVISIONING, "disk is broken");
  }

  // end::tests

  @AfterEach
  void stop() {
    operator.close();
    provisioner.close();
    ironic.close();
  }
}
