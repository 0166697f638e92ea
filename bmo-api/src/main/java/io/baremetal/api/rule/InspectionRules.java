package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Rule;
import java.util.Optional;

/** Whether and how hardware is inspected. */
final class InspectionRules {

  static final String INSPECT_PATH = "metadata.annotations[" + HostAnnotations.INSPECT + "]";
  private static final String DETAILS_PATH =
      "metadata.annotations[" + HostAnnotations.HARDWARE_DETAILS + "]";
  private static final String MODE = "spec.inspectionMode";

  private InspectionRules() {}

  static Rule<JudgedHost> annotationIsKnown(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The inspect annotation is empty or \"disabled\"",
            "leave it empty to ask for a new inspection, or write disabled to forbid any")
        .reads(INSPECT_PATH)
        .check(
            (host, problems) ->
                annotation(host)
                    .filter(text -> !text.equals(HostAnnotations.INSPECT_DISABLED))
                    .ifPresent(
                        text -> problems.at(INSPECT_PATH, "its value is " + Quoted.text(text))));
  }

  static Rule<JudgedHost> detailsReplaceInspection(String id) {
    return Rule.<JudgedHost>of(
            id,
            "Hardware details are given only where inspection is disabled",
            "set inspectionMode disabled or remove the annotation")
        .reads(DETAILS_PATH, INSPECT_PATH, MODE)
        .check(
            (host, problems) -> {
              if (details(host).isPresent() && !HostFacts.isInspectionDisabled(host)) {
                problems.at(DETAILS_PATH, "inspection would overwrite what is given here");
              }
            });
  }

  static Rule<JudgedHost> detailsCanBeRead(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The hardware details annotation holds hardware details",
            "write status.hardware as kubectl shows it, as JSON, or remove the annotation")
        .reads(DETAILS_PATH, INSPECT_PATH, MODE)
        .check(
            (host, problems) -> {
              if (HostFacts.isInspectionDisabled(host)) {
                details(host).stream()
                    .flatMap(
                        text ->
                            ModelJson.readKnown(text, HardwareDetails.class).problems().stream())
                    .forEach(
                        why -> problems.at(DETAILS_PATH, StatusAnnotationRules.described(why)));
              }
            });
  }

  static Rule<JudgedHost> annotationAgreesWithMode(String id) {
    return Rule.<JudgedHost>of(
            id,
            "Annotation and inspectionMode agree on whether inspection is disabled",
            "remove the inspect annotation or correct the mode")
        .reads(MODE, INSPECT_PATH)
        .check(
            (host, problems) -> {
              if (isContradicted(host)) {
                problems.at(
                    MODE,
                    "it is "
                        + quoted(HostFacts.inspectionMode(host))
                        + ", but the inspect annotation is "
                        + Quoted.text(annotation(host).orElse("")));
              }
            });
  }

  static Rule<JudgedHost> modeIsKnown(String id) {
    return Rule.<JudgedHost>of(id, "The inspection mode is known", "use disabled, agent or fast")
        .reads(MODE)
        .check(
            (host, problems) ->
                HostFacts.inspectionMode(host)
                    .filter(mode -> !mode.isKnown())
                    .ifPresent(mode -> problems.at(MODE, "it is " + Quoted.text(mode.wire()))));
  }

  private static boolean isContradicted(JudgedHost host) {
    Optional<InspectionMode> mode = HostFacts.inspectionMode(host);
    Optional<String> annotation = annotation(host);
    return mode.isPresent()
        && annotation.isPresent()
        && mode.get().equals(InspectionMode.DISABLED)
            != annotation.get().equals(HostAnnotations.INSPECT_DISABLED);
  }

  private static String quoted(Optional<InspectionMode> mode) {
    return Quoted.text(mode.map(InspectionMode::wire).orElse(""));
  }

  private static Optional<String> annotation(JudgedHost host) {
    return HostFacts.annotation(host, HostAnnotations.INSPECT);
  }

  private static Optional<String> details(JudgedHost host) {
    return HostFacts.annotation(host, HostAnnotations.HARDWARE_DETAILS);
  }
}
