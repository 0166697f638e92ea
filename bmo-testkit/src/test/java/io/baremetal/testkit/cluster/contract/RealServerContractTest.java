package io.baremetal.testkit.cluster.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract, on a real API server: what keeps the fake honest. Runs when the system property
 * {@code bmo.kube.dir} names the folder of a running one; see {@link RealServer}.
 */
@EnabledIfSystemProperty(named = "bmo.kube.dir", matches = ".+")
final class RealServerContractTest {

  private final ApiServerUnderTest server =
      RealServer.at(Path.of(System.getProperty("bmo.kube.dir")));

  @Nested
  final class Objects extends ObjectsContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Status extends StatusContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Patches extends PatchesContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Selectors extends SelectorsContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Watches extends WatchesContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Schema extends SchemaContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Deletion extends DeletionContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Owners extends OwnersContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Apply extends ApplyContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Discovery extends DiscoveryContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }

  @Nested
  final class Leases extends LeasesContract {
    @Override
    ApiServerUnderTest server() {
      return server;
    }
  }
}
