package io.baremetal.k8s.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.k8s.internal.cluster.MemoryPort;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.lifecycle.HostAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActionCatalogTest {

  @ParameterizedTest
  @EnumSource(HostAction.class)
  void hasSomebodyForEveryAction(HostAction action) {
    assertThat(new ActionCatalog(new MemoryPort(), new ToldFirmware()).handlerOf(action))
        .isNotNull();
  }
}
