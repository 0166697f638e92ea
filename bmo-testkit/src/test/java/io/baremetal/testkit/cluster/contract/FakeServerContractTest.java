package io.baremetal.testkit.cluster.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The contract, on the fake cluster. All parts share one; each test has a namespace of its own. */
final class FakeServerContractTest {

  private static final FakeServer SERVER = new FakeServer();

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Nested
  final class Objects extends ObjectsContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Status extends StatusContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Patches extends PatchesContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Selectors extends SelectorsContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Watches extends WatchesContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Schema extends SchemaContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Deletion extends DeletionContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Owners extends OwnersContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Apply extends ApplyContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Discovery extends DiscoveryContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Leases extends LeasesContract {
    @Override
    ApiServerUnderTest server() {
      return SERVER;
    }
  }
}
