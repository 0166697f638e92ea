package io.baremetal.testkit.provisioner;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.RamdiskImages;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.testkit.provisioner.FakeWork.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a machine of a {@link Park} can do besides its life. */
final class FakeFacilities
    implements Servicing, FirmwareReading, DataImages, EventSubscriptions, RamdiskImages {

  private final Park park;
  private final FakeRules rules;
  private final HostIdentity identity;

  FakeFacilities(Park park, FakeRules rules, HostIdentity identity) {
    this.park = park;
    this.rules = rules;
    this.identity = identity;
  }

  @Override
  public Step<Launch> service(ServiceRequest request) {
    park.called(Verb.SERVICE, identity);
    return onMachine(
        machine -> {
          if (request.firmwareSpec() == FirmwareSpec.ABSENT) {
            machine.undo(Verb.SERVICE);
            return Step.done(Launch.NOT_LAUNCHED);
          }
          boolean news = !machine.isRunning(Verb.SERVICE) && request.changes() == Changes.PENDING;
          if (news) {
            machine.undo(Verb.SERVICE);
          }
          boolean nothing =
              request.targetFirmwareSettings().isEmpty()
                  && request.targetFirmwareComponents().isEmpty();
          Launch launch = news ? Launch.LAUNCHED : Launch.NOT_LAUNCHED;
          return new FakeWork(park)
              .operate(
                  machine,
                  new Task<>(
                      Verb.SERVICE,
                      machine.has(Verb.SERVICE) || nothing,
                      request.onFailure(),
                      launch),
                  () ->
                      request
                          .targetFirmwareSettings()
                          .forEach(s -> machine.devices().bios().put(s.name(), s.value())));
        });
  }

  @Override
  public Step<BiosSettings> biosSettings(Detail detail) {
    park.called(Verb.READ_FIRMWARE, identity);
    return onMachine(
        machine -> {
          Map<String, String> values = machine.devices().bios();
          rules.biosSettings().forEach(values::putIfAbsent);
          Map<String, SettingSchema> schema =
              detail == Detail.SCHEMA ? rules.biosSchema() : Map.of();
          return Step.done(new BiosSettings(values, schema));
        });
  }

  @Override
  public Step<List<FirmwareComponent>> firmwareComponents() {
    park.called(Verb.READ_FIRMWARE, identity);
    return onMachine(machine -> Step.done(rules.firmware()));
  }

  @Override
  public Step<Drive> dataImage() {
    park.called(Verb.LOOK_AT_DATA_IMAGE, identity);
    return onMachine(
        machine ->
            Step.done(machine.devices().dataImage().isPresent() ? Drive.LOADED : Drive.EMPTY));
  }

  @Override
  public Step<Completed> attachDataImage(String url) {
    park.called(Verb.ATTACH_DATA_IMAGE, identity);
    return onMachine(
        machine -> {
          machine.devices().dataImage(Optional.of(url));
          return Step.done(Completed.COMPLETED);
        });
  }

  @Override
  public Step<Completed> detachDataImage() {
    park.called(Verb.DETACH_DATA_IMAGE, identity);
    return onMachine(
        machine -> {
          machine.devices().dataImage(Optional.empty());
          return Step.done(Completed.COMPLETED);
        });
  }

  @Override
  public Step<String> subscribe(EventDestination destination) {
    park.called(Verb.SUBSCRIBE, identity);
    return onMachine(machine -> Step.done(machine.devices().subscribe(destination)));
  }

  @Override
  public Step<Completed> unsubscribe(String subscriptionId) {
    park.called(Verb.UNSUBSCRIBE, identity);
    return onMachine(
        machine -> {
          machine.devices().subscriptions().remove(subscriptionId);
          return Step.done(Completed.COMPLETED);
        });
  }

  @Override
  public Optional<List<ImageFormat>> acceptedFormats() {
    return rules.ramdiskFormats();
  }

  private <T> Step<T> onMachine(Function<Machine, Step<T>> verb) {
    return park.find(identity).map(verb).orElseGet(Step::needsRegistration);
  }
}
