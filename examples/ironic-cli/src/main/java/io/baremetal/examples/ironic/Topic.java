package io.baremetal.examples.ironic;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A word before others, such as {@code power} of {@code node power on}. */
@Command(mixinStandardHelpOptions = true)
final class Topic {

  private Topic() {}

  static CommandLine of(String description) {
    CommandLine topic = new CommandLine(new Topic());
    topic.getCommandSpec().usageMessage().description(description);
    return topic;
  }
}
