package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.RebootWish;
import java.util.List;

/** What actions do about reboot annotations. */
final class RebootAnnotation {

  private RebootAnnotation() {}

  /** Key of the one-shot annotation, which goes away once it has been acted upon. */
  static List<String> ifSet(HostView host) {
    return host.reboot().once() ? List.of(HostAnnotations.REBOOT) : List.of();
  }

  /** Whether a wait for the ramdisk is to be broken off for a reboot. */
  static AbortWait abort(HostView host) {
    return host.reboot().forced().any() ? AbortWait.FORCED_REBOOT : AbortWait.NO;
  }

  /** What the owner is told about values that cannot be read. */
  static List<HostEvent> complaints(HostView host) {
    return host.reboot().wishes().stream()
        .map(RebootWish.Annotation::complaint)
        .filter(complaint -> !complaint.isEmpty())
        .map(complaint -> new HostEvent("InvalidAnnotationValue", complaint))
        .toList();
  }
}
