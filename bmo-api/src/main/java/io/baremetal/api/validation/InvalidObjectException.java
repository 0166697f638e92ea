package io.baremetal.api.validation;

import io.baremetal.api.error.BmoException;
import java.util.stream.Collectors;

/** An object breaks at least one rule; the message lists the errors in one line. */
public final class InvalidObjectException extends BmoException {

  // Findings are no part of the serial form: a copy has the message.
  private final transient Findings findings;

  InvalidObjectException(Findings findings) {
    super(findings.errors().stream().map(Finding::toString).collect(Collectors.joining("; ")));
    this.findings = findings;
  }

  /** Errors and warnings. */
  public Findings findings() {
    return findings;
  }
}
