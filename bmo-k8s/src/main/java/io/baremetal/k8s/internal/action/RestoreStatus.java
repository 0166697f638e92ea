package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.lifecycle.Outcome;

/** Takes status over from the status annotation; one that cannot be read is no status. */
final class RestoreStatus implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return host.host()
        .metadata()
        .annotation(HostAnnotations.STATUS)
        .flatMap(json -> ModelJson.read(json, HostStatus.class).value())
        .map(status -> Outcome.done(Change.of(before -> completed(host, status))))
        .orElseGet(Outcome::done);
  }

  private static HostStatus completed(HostView host, HostStatus status) {
    return status.toBuilder()
        .hardware(host.recordedHardware().flatMap(RecordedHardware::hardware).or(status::hardware))
        .lastUpdated(status.lastUpdated().orElse(host.now()))
        .build();
  }
}
