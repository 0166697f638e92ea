package io.baremetal.checks.realservers.facility;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that must hold at every site.
 *
 * @param name what happens, and when
 * @param plot does it and looks
 */
record Story(String name, Plot plot) {

  /** What a story does with a site of its own. */
  @FunctionalInterface
  interface Plot {
    void play(Site site);
  }

  /** All that hold at every site. */
  static List<Story> all() {
    return Stream.of(
            FirmwareStories.all(),
            RaidStories.all(),
            RunningStories.all(),
            DeploymentStories.all(),
            RegistrationStories.all())
        .flatMap(List::stream)
        .toList();
  }
}
