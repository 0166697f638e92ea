package io.baremetal.deploy.operator.decision;

import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Findings;
import io.baremetal.deploy.operator.status.OperatorReason;
import io.baremetal.deploy.operator.status.OperatorSituation;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which a pass looks at things; the first that stands in the way decides. */
final class PassRules {

  static final String FINALIZER = "provisioning.metal3.io";
  static final String PAUSED = "provisioning.metal3.io/paused";

  /** Nobody tells when the certificates of the operator's own webhook are there. */
  private static final Duration WEBHOOK_CHECK = Duration.ofMinutes(5);

  private PassRules() {}

  static PassDecision decide(PassView view) {
    if (!view.requestedName().equals(Provisioning.NAME)) {
      return rest();
    }
    if (view.enabledModes().isEmpty()) {
      return new PassDecision.Rest(Optional.of(StartDecision.UNSUPPORTED), Optional.empty());
    }
    if (view.provisioning().isEmpty()) {
      return new PassDecision.Rest(Optional.of(StartDecision.WAITING), again(view));
    }
    Provisioning provisioning = view.provisioning().get();
    if (provisioning.metadata().annotations().containsKey(PAUSED)) {
      return new PassDecision.Fail(
          "the Provisioning is paused; remove its annotation " + PAUSED, Optional.empty());
    }
    return obstacle(view).orElseGet(() -> decide(view, provisioning));
  }

  private static PassDecision rest() {
    return new PassDecision.Rest(Optional.empty(), Optional.empty());
  }

  private static Optional<Duration> again(PassView view) {
    return Optional.of(WEBHOOK_CHECK).filter(check -> !view.servesWebhook());
  }

  /** What the cluster lacks or holds wrongly; none of it is the Provisioning's fault. */
  private static Optional<PassDecision> obstacle(PassView view) {
    if (view.images().reason().isPresent()) {
      String reason = view.images().reason().get();
      return Optional.of(
          new PassDecision.Fail(
              reason, Optional.of(invalid(reason, "invalid contents in images Config Map"))));
    }
    return Stream.of(view.proxy().reason(), view.tlsProfile().reason())
        .flatMap(Optional::stream)
        .findFirst()
        .map(reason -> new PassDecision.Fail(reason, Optional.empty()));
  }

  private static OperatorSituation invalid(String message, String progress) {
    return new OperatorSituation(OperatorReason.INVALID_CONFIGURATION, message, progress);
  }

  private static PassDecision decide(PassView view, Provisioning provisioning) {
    boolean ours = provisioning.metadata().hasFinalizer(FINALIZER);
    if (provisioning.metadata().isBeingDeleted() && ours) {
      return new PassDecision.Remove();
    }
    if (!ours && !provisioning.metadata().isBeingDeleted()) {
      return new PassDecision.AddFinalizer();
    }
    return problem(view, provisioning)
        .<PassDecision>map(
            problem ->
                new PassDecision.Rest(
                    Optional.of(
                        invalid(problem, "Unable to apply Provisioning CR: invalid configuration")),
                    Optional.empty()))
        .orElseGet(() -> new PassDecision.Deploy(news(view, provisioning), again(view)));
  }

  private static Optional<String> problem(PassView view, Provisioning provisioning) {
    Findings findings =
        ProvisioningRules.stored(view.profile())
            .check(EffectiveProvisioning.of(provisioning, view.profile()).on(view.enabledModes()));
    return Optional.of(findings.errors())
        .filter(errors -> !errors.isEmpty())
        .map(
            errors ->
                errors.stream()
                    .map(finding -> finding.field() + ": " + finding.message())
                    .distinct()
                    .collect(Collectors.joining("; ")));
  }

  private static Optional<OperatorSituation> news(PassView view, Provisioning provisioning) {
    boolean sameSpec =
        provisioning.metadata().generation().equals(provisioning.status().observedGeneration());
    return sameSpec && view.runsWantedImages()
        ? Optional.empty()
        : Optional.of(
            new OperatorSituation(
                OperatorReason.SYNCING_RESOURCES, "", "Applying metal3 resources"));
  }
}
