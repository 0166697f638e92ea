package io.baremetal.testkit.assertion;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.ProvisioningState;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * What can be asserted about a host. Every failure names the host and tells its state, its error
 * and its power, so that a failed test need not be run again to be understood.
 */
public final class HostAssert extends AbstractAssert<HostAssert, BareMetalHost> {

  HostAssert(BareMetalHost actual) {
    super(actual, HostAssert.class);
  }

  /** Fails unless the operator reports this state; the wanted {@code spec} plays no part. */
  public HostAssert isInState(ProvisioningState expected) {
    return check(
        status().provisioning().state().equals(expected), "to be '" + expected.wire() + "'");
  }

  /** Fails if the operator reports an error. */
  public HostAssert hasNoError() {
    return check(
        status().errorType().isEmpty() && status().errorMessage().isEmpty(), "to have no error");
  }

  /**
   * Fails unless the operator reports an error of this kind.
   *
   * @param messagePart what the message must contain; the empty text accepts every message
   */
  public HostAssert hasError(ErrorType type, String messagePart) {
    return check(
        status().errorType().equals(Optional.of(type))
            && status().errorMessage().contains(messagePart),
        "to have a '" + type.wire() + "' that says '" + messagePart + "'");
  }

  /** Fails unless the machine was on when the operator last looked. */
  public HostAssert isPoweredOn() {
    return check(status().poweredOn(), "to be on");
  }

  /** Fails unless the machine was off when the operator last looked. */
  public HostAssert isPoweredOff() {
    return check(!status().poweredOn(), "to be off");
  }

  /**
   * Fails unless this image was put on the machine.
   *
   * @param url as in {@code spec.image.url}
   */
  public HostAssert hasImage(String url) {
    return check(
        status().provisioning().image().url().equals(Optional.of(url)), "to have image " + url);
  }

  private HostStatus status() {
    isNotNull();
    return actual.status();
  }

  private HostAssert check(boolean holds, String expectation) {
    if (!holds) {
      failWithMessage("Expected %s %s, but it is %s", name(), expectation, HostStory.of(actual));
    }
    return this;
  }

  private String name() {
    return "host "
        + actual.metadata().namespace().orElse("")
        + "/"
        + actual.metadata().name().orElse("(no name)");
  }
}
