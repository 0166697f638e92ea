package io.baremetal.k8s.internal.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.media.PreprovisioningImageStatus;
import io.baremetal.api.media.SecretStatus;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.ramdisk.RamdiskBuild;
import io.baremetal.k8s.ramdisk.RamdiskImageProvider;
import io.baremetal.k8s.ramdisk.RamdiskRequest;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Has the ramdisk images made that PreprovisioningImage objects ask for. Each pass takes one step
 * and stores it; the change of the object wakes the next one. Thread-safe.
 */
public final class RamdiskImageReconciler implements Reconciler<ResourceKey> {

  /** Held until nobody else holds the object and the image is forgotten. */
  static final String FINALIZER = "preprovisioningimage.metal3.io";

  private static final ResourceKind KIND = ResourceKind.PREPROVISIONING_IMAGE;
  private static final Duration SOON = Duration.ofSeconds(10);

  private final SideTools tools;
  private final RamdiskImageProvider provider;
  private final NetworkDataSecrets secrets;

  /** A reconciler that has images made by this provider. */
  public RamdiskImageReconciler(SideTools tools, RamdiskImageProvider provider) {
    this.tools = tools;
    this.provider = provider;
    this.secrets = new NetworkDataSecrets(tools.cluster());
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    Optional<ObjectNode> object = tools.cluster().get(KIND, key);
    if (object.isEmpty()) {
      return Reconciled.done();
    }
    PreprovisioningImage image =
        ModelJson.read(object.get(), PreprovisioningImage.class).orElseThrow();
    if (image.metadata().isBeingDeleted()) {
      return release(key, object.get(), image);
    }
    Optional<ObjectNode> hold = MetadataPatch.of(object.get()).addFinalizer(FINALIZER);
    if (hold.isPresent()) {
      ObjectNode unused = tools.cluster().patch(KIND, key, hold.get());
      return Reconciled.done();
    }
    return advance(key, image);
  }

  private Reconciled release(ResourceKey key, ObjectNode object, PreprovisioningImage image) {
    boolean alone = image.metadata().finalizers().stream().allMatch(FINALIZER::equals);
    if (alone) {
      image.status().format().ifPresent(format -> provider.discard(recorded(key, image, format)));
      MetadataPatch.of(object)
          .removeFinalizer(FINALIZER)
          .ifPresent(patch -> tools.cluster().patch(KIND, key, patch));
    }
    return Reconciled.done();
  }

  private Reconciled advance(ResourceKey key, PreprovisioningImage image) {
    Instant now = tools.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    RamdiskStatus status = new RamdiskStatus(image, now);
    String architecture = image.spec().architecture().orElse("");
    if (!provider.supportsArchitecture(architecture)) {
      return settle(key, image, status.failed("ConfigurationError", "Architecture not supported"));
    }
    Optional<ImageFormat> format =
        image.spec().acceptFormats().stream().filter(provider::supportsFormat).findFirst();
    if (format.isEmpty()) {
      return settle(
          key, image, status.failed("ConfigurationError", "No acceptable image format supported"));
    }
    Optional<String> secret = image.spec().networkDataName().filter(name -> !name.isEmpty());
    Optional<NetworkDataSecrets.Found> found =
        secret.flatMap(name -> secrets.acquire(key, name, image));
    if (secret.isPresent() && found.isEmpty()) {
      write(key, image, status.failed("MissingNetworkData", "NetworkData secret not found"));
      return Reconciled.after(status.patience());
    }
    return advance(key, status, format.get(), found);
  }

  private Reconciled advance(
      ResourceKey key,
      RamdiskStatus status,
      ImageFormat format,
      Optional<NetworkDataSecrets.Found> networkData) {
    PreprovisioningImage image = status.image();
    Optional<SecretStatus> version = networkData.map(NetworkDataSecrets.Found::status);
    if (status.isOutdated(format, version)) {
      PreprovisioningImageStatus next = status.changed(format, version);
      boolean withdrawn = next.format().equals(Optional.of(format));
      image
          .status()
          .format()
          .filter(old -> withdrawn)
          .ifPresent(old -> provider.discard(recorded(key, image, old)));
      return settle(key, image, next);
    }
    RamdiskRequest request =
        new RamdiskRequest(
            key.namespace(),
            key.name(),
            image.spec().architecture().orElse(""),
            format,
            networkData.flatMap(NetworkDataSecrets.Found::text));
    return provider
        .build(request)
        .match(
            new RamdiskBuild.Cases<>(
                built -> settle(key, image, status.built(built)),
                notReady -> {
                  write(key, image, status.awaited());
                  return Reconciled.after(SOON);
                },
                impossible ->
                    settle(
                        key,
                        image,
                        status.failed(
                            "ImageBuildInvalid",
                            "Cannot generate image: " + impossible.reason()))));
  }

  private Reconciled settle(
      ResourceKey key, PreprovisioningImage image, PreprovisioningImageStatus status) {
    write(key, image, status);
    return Reconciled.done();
  }

  private void write(
      ResourceKey key, PreprovisioningImage image, PreprovisioningImageStatus status) {
    tools
        .status(KIND, key, image.metadata().resourceVersion().orElse(""))
        .write(image.status(), status);
  }

  private static RamdiskRequest recorded(
      ResourceKey key, PreprovisioningImage image, ImageFormat format) {
    return new RamdiskRequest(
        key.namespace(),
        key.name(),
        image.status().architecture().orElse(""),
        format,
        Optional.empty());
  }
}
