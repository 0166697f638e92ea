package io.baremetal.checks.realservers.facility;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All stories on the fake Ironic. */
final class FakeFacilitiesTest {

  @TestFactory
  Stream<DynamicTest> holdsOnTheFake() {
    return Stream.concat(Story.all().stream(), Stream.of(RegistrationStories.ofALostDatabase()))
        .map(story -> DynamicTest.dynamicTest(story.name(), () -> play(story)));
  }

  private static void play(Story story) {
    try (FakeSite site = FakeSite.open()) {
      story.plot().play(site);
    }
  }
}
