package io.baremetal.ironic.provisioner;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.RamdiskImages;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import java.util.List;
import java.util.Optional;

/** What Ironic can do for a host besides its life. For one pass. */
final class IronicFacilities
    implements Servicing, FirmwareReading, DataImages, EventSubscriptions, RamdiskImages {

  private final HostNode node;

  IronicFacilities(HostNode node) {
    this.node = node;
  }

  @Override
  public Step<Launch> service(ServiceRequest request) {
    return EarlyEnd.of(() -> new ServiceHost(node, request).run());
  }

  @Override
  public Step<BiosSettings> biosSettings(Detail detail) {
    return EarlyEnd.of(() -> Step.done(new ReadFirmware(node).biosSettings(detail)));
  }

  @Override
  public Step<List<FirmwareComponent>> firmwareComponents() {
    return EarlyEnd.of(() -> Step.done(new ReadFirmware(node).components()));
  }

  @Override
  public Step<Drive> dataImage() {
    return EarlyEnd.of(() -> new DataImageDrive(node).look());
  }

  @Override
  public Step<Completed> attachDataImage(String url) {
    return EarlyEnd.of(() -> new DataImageDrive(node).attach(url));
  }

  @Override
  public Step<Completed> detachDataImage() {
    return EarlyEnd.of(() -> new DataImageDrive(node).detach());
  }

  @Override
  public Step<String> subscribe(EventDestination destination) {
    return EarlyEnd.of(() -> new SubscribeHost(node).subscribe(destination));
  }

  @Override
  public Step<Completed> unsubscribe(String subscriptionId) {
    return EarlyEnd.of(() -> new SubscribeHost(node).unsubscribe(subscriptionId));
  }

  @Override
  public Optional<List<ImageFormat>> acceptedFormats() {
    return DeployRamdisk.formats(node);
  }
}
