package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Annotations that ask for a reboot. */
final class RebootRules {

  private static final String PATH = "metadata.annotations[" + HostAnnotations.REBOOT + "]";
  private static final String WITH_SUFFIX =
      "metadata.annotations[" + HostAnnotations.REBOOT + "/*]";
  private static final Set<String> MODES = Set.of("", "hard", "soft");

  private RebootRules() {}

  static Rule<ObjectMetadata> annotationCanBeRead(String id) {
    return Rule.<ObjectMetadata>of(
            id,
            "A reboot annotation is empty or holds JSON with mode and force",
            "leave it empty or write for example {\"mode\":\"hard\"}")
        .reads(PATH, WITH_SUFFIX)
        .check((metadata, problems) -> each(metadata, problems, RebootRules::unreadable));
  }

  private static Optional<String> unreadable(String value) {
    return RebootMode.requestedBy(value).isPresent()
        ? Optional.empty()
        : Optional.of(
            "its value " + Quoted.text(value) + " is not a JSON object with mode and force");
  }

  static Rule<ObjectMetadata> modeIsKnown(String id) {
    return Rule.<ObjectMetadata>of(
            id, "A reboot annotation asks for a known mode", "use hard or soft, or none")
        .reads(PATH, WITH_SUFFIX)
        .check((metadata, problems) -> each(metadata, problems, RebootRules::unknownMode));
  }

  private static Optional<String> unknownMode(String value) {
    return RebootMode.requestedBy(value)
        .filter(mode -> !MODES.contains(mode))
        .map(mode -> "the mode is " + Quoted.text(mode));
  }

  private static void each(
      ObjectMetadata metadata, Problems problems, Function<String, Optional<String>> fault) {
    Set<String> names = new TreeSet<>();
    for (String name : metadata.annotations().keySet()) {
      if (HostAnnotations.isReboot(name)) {
        names.add(name);
      }
    }
    for (String name : names) {
      HostFacts.nonEmpty(metadata.annotation(name))
          .flatMap(fault)
          .ifPresent(why -> problems.at(HostFacts.annotationPath(name), why));
    }
  }
}
