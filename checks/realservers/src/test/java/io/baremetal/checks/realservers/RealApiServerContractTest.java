package io.baremetal.checks.realservers;

import io.baremetal.testkit.cluster.contract.ApiServerUnderTest;
import io.baremetal.testkit.cluster.contract.ApplyContract;
import io.baremetal.testkit.cluster.contract.DefinitionsContract;
import io.baremetal.testkit.cluster.contract.DeletionContract;
import io.baremetal.testkit.cluster.contract.DiscoveryContract;
import io.baremetal.testkit.cluster.contract.EventsContract;
import io.baremetal.testkit.cluster.contract.LeasesContract;
import io.baremetal.testkit.cluster.contract.MetadataContract;
import io.baremetal.testkit.cluster.contract.ObjectsContract;
import io.baremetal.testkit.cluster.contract.OwnersContract;
import io.baremetal.testkit.cluster.contract.PatchesContract;
import io.baremetal.testkit.cluster.contract.SchemaContract;
import io.baremetal.testkit.cluster.contract.SelectorsContract;
import io.baremetal.testkit.cluster.contract.StatusContract;
import io.baremetal.testkit.cluster.contract.WatchesContract;
import org.junit.jupiter.api.Nested;

/** The contract of API servers, on a real one: what keeps the fake honest. */
@NeedsRealServers(ServerKind.KUBE)
final class RealApiServerContractTest {

  private final ApiServerUnderTest server;

  RealApiServerContractTest(RealKube kube) {
    server = new ApiServerOverHttp(kube);
  }

  @Nested
  final class Apply extends ApplyContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Deletion extends DeletionContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Discovery extends DiscoveryContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Leases extends LeasesContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Objects extends ObjectsContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Owners extends OwnersContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Patches extends PatchesContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Schema extends SchemaContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Selectors extends SelectorsContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Status extends StatusContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Watches extends WatchesContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Definitions extends DefinitionsContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Metadata extends MetadataContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Events extends EventsContract {
    @Override
    protected ApiServerUnderTest server() {
      return server;
    }
  }
}
