package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Annotations whose mistakes nobody else reports. */
final class AnnotationRules {

  private static final String ANNOTATIONS = "metadata.annotations";
  private static final List<String> OURS =
      List.of("baremetalhost.metal3.io", "inspect.metal3.io", "reboot.metal3.io");
  private static final List<String> KNOWN =
      List.of(
          HostAnnotations.PAUSED,
          HostAnnotations.DETACHED,
          HostAnnotations.STATUS,
          HostAnnotations.REBOOT,
          HostAnnotations.INSPECT,
          HostAnnotations.HARDWARE_DETAILS);

  private AnnotationRules() {}

  static Rule<JudgedHost> detachingCanBeRead(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The detached annotation says what happens on deletion in a way that is understood",
            "write {\"deleteAction\":\"delay\"} or {\"deleteAction\":\"delete\"}, or any word")
        .reads("metadata.annotations[" + HostAnnotations.DETACHED + "]")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                HostFacts.annotation(host, HostAnnotations.DETACHED)
                    .filter(text -> text.strip().startsWith("{"))
                    .flatMap(AnnotationRules::unclear)
                    .ifPresent(
                        why ->
                            problems.at(HostFacts.annotationPath(HostAnnotations.DETACHED), why)));
  }

  private static Optional<String> unclear(String text) {
    return ModelJson.readTree(text)
        .match(
            AnnotationRules::unknownAction,
            problems -> Optional.of(Quoted.text(text) + " is no JSON and counts as delete"));
  }

  private static Optional<String> unknownAction(JsonNode arguments) {
    JsonNode action = arguments.path("deleteAction");
    boolean known =
        action.isMissingNode() || List.of("", "delay", "delete").contains(action.asText("?"));
    return known
        ? Optional.empty()
        : Optional.of("the action " + Quoted.text(action.asText()) + " counts as delete");
  }

  static Rule<JudgedHost> namesAreKnown(String id) {
    return Rule.<JudgedHost>of(
            id, "Annotations in the name of metal3 are read by somebody", "correct the name")
        .reads(ANNOTATIONS)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (host, problems) -> {
              for (String name : new TreeSet<>(host.metadata().annotations().keySet())) {
                if (isOurs(name) && !KNOWN.contains(name) && !HostAnnotations.isReboot(name)) {
                  problems.at(
                      HostFacts.annotationPath(name),
                      "nobody reads it"
                          + Spelling.closest(name, KNOWN)
                              .map(like -> " (did you mean " + like + "?)")
                              .orElse(""));
                }
              }
            });
  }

  private static boolean isOurs(String name) {
    int slash = name.indexOf('/');
    return OURS.contains(slash < 0 ? name : name.substring(0, slash));
  }
}
