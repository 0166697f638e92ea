package io.baremetal.ironic.provisioner.doctor;

import java.util.List;

/**
 * What an examination found.
 *
 * @param findings one for each thing, foreign nodes last
 * @param plan what would mend what can be mended
 * @param handsOff instead of {@code plan}, where nothing shall be removed yet: puts the nodes of
 *     hosts that are gone into maintenance, so that Ironic no longer switches their machines;
 *     ending the maintenance undoes it
 */
public record Diagnosis(List<Finding> findings, RepairPlan plan, RepairPlan handsOff) {

  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** The findings of one kind. */
  public List<Finding> of(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }
}
