package io.baremetal.checks.realservers.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealKube;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Machines, and an operator that looks after the hosts of a namespace of its own, with no more
 * rights than the shipped roles give it.
 */
final class Workbench implements AutoCloseable {

  private final KubernetesClient admin;
  private final String namespace;
  private final SimulatedFleet fleet;
  private final CallLog calls = new CallLog();
  private final IronicClient ironic;
  private final Provisioner provisioner;
  private final KubernetesClient account;
  private final HostOperator operator;
  private final HostVersions hosts;

  private Workbench(RealKube kube, RealIronic server, int machines) {
    admin = kube.admin();
    namespace = kube.newNamespace("walk");
    fleet =
        SimulatedFleet.builder(server.url())
            .httpClient(IronicAccess.agents(server))
            .machines(machines)
            .start();
    ironic = IronicAccess.client(server, calls);
    provisioner =
        IronicProvisioner.builder(ironic)
            .config(IronicProvisionerConfig.builder().deployIsoUrl(fleet.agentIsoUrl()).build())
            .build();
    account = kube.operator(namespace);
    hosts = new HostVersions(admin, namespace);
    operator =
        HostOperator.builder(account, provisioner)
            .config(HostOperatorConfig.builder().addNamespaces(namespace).build())
            .start();
  }

  static Workbench start(RealKube kube, RealIronic ironic, int machines) {
    return new Workbench(kube, ironic, machines);
  }

  String namespace() {
    return namespace;
  }

  SimulatedFleet fleet() {
    return fleet;
  }

  HostVersions hosts() {
    return hosts;
  }

  CallLog calls() {
    return calls;
  }

  IronicClient ironic() {
    return ironic;
  }

  /** Creates a host, with an image, for each machine. */
  void createHosts() {
    fleet.machines().forEach(this::create);
  }

  private void create(FleetMachine machine) {
    String yaml =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: %1$s-bmc, namespace: %2$s}
        stringData: {username: %3$s, password: %4$s}
        ---
        apiVersion: metal3.io/v1alpha1
        kind: BareMetalHost
        metadata: {name: %1$s, namespace: %2$s}
        spec:
          online: true
          bootMACAddress: "%5$s"
          bmc: {address: "%6$s", credentialsName: %1$s-bmc}
          image: {url: "%7$s", checksum: "%8$s", checksumType: sha256, format: raw}
        """
            .formatted(
                machine.name(),
                namespace,
                fleet.user(),
                fleet.password(),
                machine.bootMac(),
                machine.bmcAddress(),
                fleet.imageUrl(),
                fleet.imageSha256());
    admin.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).create();
  }

  /** Waits until all hosts run their image. */
  void awaitRunning(Duration limit) throws InterruptedException {
    hosts.await(fleet.machines().size(), Workbench::runs, "running hosts", limit);
  }

  private static boolean runs(JsonNode host) {
    return HostVersions.state(host).equals("provisioned")
        && host.at("/status/poweredOn").asBoolean();
  }

  /** Takes the image off all hosts and waits until they are free. */
  void deprovision(Duration limit) throws InterruptedException {
    for (FleetMachine machine : fleet.machines()) {
      admin
          .genericKubernetesResources("metal3.io/v1alpha1", "BareMetalHost")
          .inNamespace(namespace)
          .withName(machine.name())
          .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"image\":null}}");
    }
    hosts.await(
        fleet.machines().size(),
        host -> HostVersions.state(host).equals("available"),
        "free hosts",
        limit);
  }

  /** Deletes all hosts and waits until they are gone. */
  void delete(Duration limit) throws InterruptedException {
    admin
        .genericKubernetesResources("metal3.io/v1alpha1", "BareMetalHost")
        .inNamespace(namespace)
        .delete();
    hosts.awaitNone(limit);
  }

  /** What is left of the hosts, in Ironic and in the cluster. */
  List<String> leftovers() {
    List<String> left = new ArrayList<>();
    for (Node node : ironic.nodes().list(NodeQuery.all())) {
      node.name().filter(name -> name.startsWith(namespace + "~")).ifPresent(left::add);
    }
    Set<String> macs =
        fleet.machines().stream().map(FleetMachine::bootMac).collect(Collectors.toSet());
    for (Port port : ironic.ports().list(PortQuery.all())) {
      port.address().filter(macs::contains).ifPresent(left::add);
    }
    for (Secret secret : admin.secrets().inNamespace(namespace).list().getItems()) {
      secret.getMetadata().getFinalizers().forEach(left::add);
    }
    admin
        .genericKubernetesResources("metal3.io/v1alpha1", "HardwareData")
        .inNamespace(namespace)
        .list()
        .getItems()
        .forEach(data -> left.addAll(data.getMetadata().getFinalizers()));
    return left;
  }

  @Override
  public void close() {
    operator.close();
    provisioner.close();
    hosts.close();
    account.close();
    ironic.close();
    fleet.close();
    admin.namespaces().withName(namespace).delete();
  }
}
