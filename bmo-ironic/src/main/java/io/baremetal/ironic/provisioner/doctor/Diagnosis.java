package io.baremetal.ironic.provisioner.doctor;

import java.util.List;

/**
 * What an examination found.
 *
 * @param findings one for each thing, foreign nodes last
 * @param plan what would mend what can be mended
 */
public record Diagnosis(List<Finding> findings, RepairPlan plan) {

  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** The findings of one kind. */
  public List<Finding> of(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }
}
