package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, on the fake cluster. All parts share one; each test has a namespace of its own. */
@ExtendWith(KnownDifferences.class)
final class FakeApiServerContractTest {

  private static final FakeApiServer SERVER = new FakeApiServer();

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void hasTheTest_ofEveryKnownDifference() {
    Set<String> tests =
        Arrays.stream(FakeApiServerContractTest.class.getDeclaredClasses())
            .flatMap(
                part ->
                    Arrays.stream(part.getSuperclass().getDeclaredMethods())
                        .map(method -> part.getSimpleName() + "." + method.getName()))
            .collect(Collectors.toSet());
    assertThat(tests).containsAll(KnownDifferences.read().keySet());
  }

  @Nested
  final class Objects extends ObjectsContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Status extends StatusContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Patches extends PatchesContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Selectors extends SelectorsContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Watches extends WatchesContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Schema extends SchemaContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Deletion extends DeletionContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Owners extends OwnersContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Apply extends ApplyContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Discovery extends DiscoveryContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Leases extends LeasesContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Definitions extends DefinitionsContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Metadata extends MetadataContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }

  @Nested
  final class Events extends EventsContract {
    @Override
    protected ApiServerUnderTest server() {
      return SERVER;
    }
  }
}
