package io.baremetal.testkit.cluster.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contract, on the fake cluster. */
final class FakeServerContractTest {

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

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
