package io.baremetal.testkit.assertion;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostStatus;

/** How a host fares, for the message of a failed test. */
public final class HostStory {

  private HostStory() {}

  /**
   * State, power, error and image in one line, such as {@code 'inspecting', off, inspection error
   * (3 in a row): no route to the ramdisk}. No secrets.
   */
  public static String of(BareMetalHost host) {
    HostStatus status = host.status();
    StringBuilder story = new StringBuilder();
    String state = status.provisioning().state().wire();
    story.append(state.isEmpty() ? "not yet seen by any operator" : "'" + state + "'");
    story.append(status.poweredOn() ? ", on" : ", off");
    status.errorType().ifPresent(type -> story.append(", ").append(type.wire()));
    if (status.errorCount() > 0) {
      story.append(" (").append(status.errorCount()).append(" in a row)");
    }
    if (!status.errorMessage().isEmpty()) {
      story.append(": ").append(status.errorMessage());
    }
    status
        .provisioning()
        .image()
        .url()
        .filter(url -> !url.isEmpty())
        .ifPresent(url -> story.append(", image ").append(url));
    if (host.isBeingDeleted()) {
      story.append(", being deleted");
    }
    return story.toString();
  }
}
