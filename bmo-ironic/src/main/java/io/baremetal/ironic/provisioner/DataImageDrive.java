package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages.Drive;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.node.AttachMedia;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.VirtualDrive;
import io.baremetal.ironic.provisioner.Intents.Intent;
import io.baremetal.ironic.provisioner.Intents.Operation;
import java.util.Optional;
import java.util.Set;

/** The virtual CD drive of a running machine. */
final class DataImageDrive {

  private final HostNode host;

  DataImageDrive(HostNode host) {
    this.host = host;
  }

  Step<Drive> look() {
    if (!host.features().virtualMediaGet()) {
      throw new ProvisionerException(
          "Ironic cannot tell what is in a virtual drive: that needs API 1.93, and this one ends at"
              + " "
              + host.features().newest());
    }
    Node node = host.read();
    return NodeFacts.isReserved(node) ? Step.busy(Waits.SHORT) : Step.done(inDrive());
  }

  private Drive inDrive() {
    NodeHandle node = host.registered();
    boolean loaded =
        host.call(
            "vmedia",
            "look into the virtual drives of its node",
            () -> node.virtualMedia().list().stream().anyMatch(VirtualDrive::isInserted));
    return loaded ? Drive.LOADED : Drive.EMPTY;
  }

  Step<Completed> attach(String url) {
    if (host.config().parity() == Parity.UPSTREAM) {
      return ask(url);
    }
    Intents intents = new Intents(host);
    Node node = host.read();
    Optional<Intent> intent = intents.open(node, Operation.ATTACH, () -> url);
    if (intent.isPresent() && NodeFacts.isReserved(node)) {
      return Step.busy(Waits.SHORT);
    }
    if (intent.isPresent() && host.features().virtualMediaGet() && inDrive() == Drive.LOADED) {
      intents.settle(node);
      return Step.done(Completed.COMPLETED);
    }
    Node declared = intent.isPresent() ? node : intents.declare(node, Operation.ATTACH, url, "");
    Step<Completed> step = ask(url);
    intents.settle(declared);
    return step;
  }

  private Step<Completed> ask(String url) {
    NodeHandle node = host.registered();
    return accepted(
        "attach", "attach a data image", () -> node.virtualMedia().attach(AttachMedia.cdrom(url)));
  }

  Step<Completed> detach() {
    NodeHandle node = host.registered();
    return accepted(
        "detach", "detach the data image", () -> node.virtualMedia().detach(Set.of("cdrom")));
  }

  private Step<Completed> accepted(String metric, String what, Runnable change) {
    return Step.done(
        host.locking(
            metric,
            what,
            () -> {
              change.run();
              return Completed.COMPLETED;
            }));
  }
}
