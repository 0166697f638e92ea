package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.RamdiskImages;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a scripted provisioner can do beyond the verbs that every backend has. */
final class ScriptedFacilities
    implements FirmwareReading, Servicing, DataImages, EventSubscriptions, RamdiskImages {

  private final ScriptedProvisioner provisioner;

  ScriptedFacilities(ScriptedProvisioner provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public Step<BiosSettings> biosSettings(Detail detail) {
    JsonNode response =
        call(
            "GetFirmwareSettings",
            Vectors.JSON.createObjectNode().put("includeSchema", detail == Detail.SCHEMA));
    Map<String, String> values = new LinkedHashMap<>();
    response
        .path("settings")
        .properties()
        .forEach(setting -> values.put(setting.getKey(), setting.getValue().asText()));
    Map<String, SettingSchema> schema = new LinkedHashMap<>();
    response
        .path("schema")
        .properties()
        .forEach(
            setting ->
                schema.put(setting.getKey(), Models.read(setting.getValue(), SettingSchema.class)));
    return Answers.step(response, new BiosSettings(values, schema));
  }

  @Override
  public Step<List<FirmwareComponent>> firmwareComponents() {
    JsonNode response = call("GetFirmwareComponents", Vectors.JSON.createObjectNode());
    List<FirmwareComponent> components = new ArrayList<>();
    response
        .path("components")
        .forEach(component -> components.add(Models.read(component, FirmwareComponent.class)));
    return Answers.step(response, components);
  }

  @Override
  public Step<Launch> service(ServiceRequest request) {
    JsonNode response = call("Service", Arguments.of(request));
    boolean started =
        response.isMissingNode()
            ? request.changes() == PrepareRequest.Changes.PENDING
            : response.path("started").asBoolean();
    return Answers.step(response, started ? Launch.LAUNCHED : Launch.NOT_LAUNCHED);
  }

  @Override
  public Step<Drive> dataImage() {
    JsonNode response = call("GetDataImageStatus", Vectors.JSON.createObjectNode());
    return Answers.step(response, response.path("value").asBoolean() ? Drive.LOADED : Drive.EMPTY);
  }

  @Override
  public Step<Completed> attachDataImage(String url) {
    return completed(call("AttachDataImage", Vectors.JSON.createObjectNode().put("url", url)));
  }

  @Override
  public Step<Completed> detachDataImage() {
    return completed(call("DetachDataImage", Vectors.JSON.createObjectNode()));
  }

  @Override
  public Step<String> subscribe(EventDestination destination) {
    ObjectNode arguments =
        Vectors.JSON
            .createObjectNode()
            .put("context", destination.context().orElse(""))
            .put("destination", destination.url());
    var headers = arguments.putArray("httpHeaders");
    destination
        .httpHeaders()
        .reveal()
        .forEach((name, value) -> headers.addObject().put(name, value));
    JsonNode response = call("AddBMCEventSubscriptionForNode", arguments);
    return Answers.step(response, response.path("subscriptionID").asText());
  }

  @Override
  public Step<Completed> unsubscribe(String subscriptionId) {
    return completed(
        call(
            "RemoveBMCEventSubscriptionForNode",
            Vectors.JSON.createObjectNode().put("subscriptionID", subscriptionId)));
  }

  @Override
  public Optional<List<ImageFormat>> acceptedFormats() {
    JsonNode response = call("PreprovisioningImageFormats", Vectors.JSON.createObjectNode());
    Answers.refuse(response);
    if (!response.path("formats").isArray()) {
      return Optional.empty();
    }
    List<ImageFormat> formats = new ArrayList<>();
    response.path("formats").forEach(format -> formats.add(ImageFormat.of(format.asText())));
    return Optional.of(formats);
  }

  private JsonNode call(String method, ObjectNode arguments) {
    provisioner.called(method, arguments);
    return provisioner.script().next(method);
  }

  private static Step<Completed> completed(JsonNode response) {
    return Answers.step(response, Completed.COMPLETED);
  }
}
