package io.baremetal.checks.realservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.k8s.resource.BareMetalHosts;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import org.junit.jupiter.api.Test;

/** The roles that bmo-k8s ships, as an API server enforces them. */
@NeedsRealServers(ServerKind.KUBE)
final class OperatorRolesTest {

  private final RealKube kube;

  OperatorRolesTest(RealKube kube) {
    this.kube = kube;
  }

  @Test
  void readsHosts_inItsNamespaceAlone() {
    String own = kube.newNamespace("roles");
    String other = kube.newNamespace("roles");
    try (KubernetesClient operator = kube.operator(own)) {
      assertThat(BareMetalHosts.in(operator).inNamespace(own).list().getItems()).isEmpty();
      assertThatThrownBy(() -> BareMetalHosts.in(operator).inNamespace(other).list())
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining("forbidden");
    }
  }

  @Test
  void readsAllHosts_whenTheRoleIsClusterWide() {
    String namespace = kube.newNamespace("roles");
    try (KubernetesClient operator = kube.clusterOperator(namespace)) {
      assertThat(BareMetalHosts.in(operator).inAnyNamespace().list().getItems()).isNotNull();
      assertThatThrownBy(() -> operator.leases().inAnyNamespace().list())
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining("forbidden");
    }
    assertThat(kube.audit().entriesOf(RealKube.operatorUser(namespace)))
        .anyMatch(entry -> entry.verb().equals("list") && entry.code() == 200)
        .anyMatch(entry -> entry.resource().startsWith("leases") && entry.code() == 403);
  }
}
