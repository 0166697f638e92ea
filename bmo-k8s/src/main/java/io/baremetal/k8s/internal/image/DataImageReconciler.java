package io.baremetal.k8s.internal.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.DataImages.Drive;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.object.DataImageObjects;
import io.baremetal.k8s.internal.object.Owners;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.internal.side.SideHost;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks after DataImage objects: their owner, their finalizer, and whether the image still is in
 * the drive when they are deleted. It never loads or empties a drive: that is done with the host,
 * while it is off. Thread-safe.
 */
public final class DataImageReconciler implements Reconciler<ResourceKey> {

  private static final ResourceKind KIND = ResourceKind.DATA_IMAGE;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration WHILE_DETACHED = Duration.ofSeconds(20);
  private static final Duration UNTIL_EMPTY = Duration.ofMinutes(1);

  private final SideTools tools;
  private final DataImageObjects objects;

  /** A reconciler of the data images of a cluster. */
  public DataImageReconciler(SideTools tools) {
    this.tools = tools;
    this.objects = new DataImageObjects(tools.cluster());
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    Optional<ObjectNode> object = tools.cluster().get(KIND, key);
    if (object.isEmpty()) {
      return Reconciled.done();
    }
    Optional<SideHost> host = SideHost.find(tools.cluster(), key);
    if (host.isEmpty()) {
      return released(key, object.get());
    }
    if (host.get().host().isPaused()) {
      return Reconciled.done();
    }
    return reconcile(host.get(), key, kept(host.get(), key, object.get()));
  }

  private Reconciled reconcile(SideHost host, ResourceKey key, ObjectNode object) {
    DataImage image = ModelJson.read(object, DataImage.class).orElseThrow();
    boolean deleted = image.metadata().isBeingDeleted();
    if (host.isToBeDetached()) {
      return deleted ? released(key, object) : Reconciled.after(WHILE_DETACHED);
    }
    if (tools.provisioner().health().problem().isPresent()) {
      return Reconciled.after(SOON);
    }
    if (host.isUnregistered()) {
      return deleted ? released(key, object) : Reconciled.after(SOON);
    }
    Optional<DataImages> drive = host.machine(tools.provisioner()).capability(DataImages.class);
    if (drive.isEmpty()) {
      return deleted ? released(key, object) : Reconciled.done();
    }
    return look(image, drive.get())
        .map(found -> deleted ? leave(key, object, found) : settle(image))
        .orElseGet(() -> Reconciled.after(SOON));
  }

  private Reconciled leave(ResourceKey key, ObjectNode object, Drive drive) {
    return drive == Drive.LOADED ? Reconciled.after(UNTIL_EMPTY) : released(key, object);
  }

  private Reconciled settle(DataImage image) {
    objects.write(image, DataImageObjects.cleared(image.status()));
    return Reconciled.done();
  }

  /** What is in the drive; empty, and noted, if that cannot be told. */
  private Optional<Drive> look(DataImage image, DataImages drive) {
    try {
      return drive
          .dataImage()
          .match(
              new Step.Cases<>(
                  done -> Optional.of(done.value()),
                  inProgress -> Optional.empty(),
                  refused -> failed(image, refused.message()),
                  needsRegistration -> failed(image, "The backend does not know the host"),
                  needsImage -> Optional.empty(),
                  busy -> Optional.empty()));
    } catch (ProvisionerException failure) {
      return failed(image, String.valueOf(failure.getMessage()));
    }
  }

  private Optional<Drive> failed(DataImage image, String message) {
    objects.write(image, DataImageObjects.failed(image.status(), message));
    return Optional.empty();
  }

  private ObjectNode kept(SideHost host, ResourceKey key, ObjectNode object) {
    MetadataPatch patch = MetadataPatch.of(object);
    boolean deleted = object.path("metadata").hasNonNull("deletionTimestamp");
    return MetadataPatch.together(
            List.of(
                patch.putOwnerReference(Owners.plain(host.identity())),
                deleted ? Optional.empty() : patch.addFinalizer(HostFinalizers.DATA_IMAGE)))
        .map(change -> tools.cluster().patch(KIND, key, change))
        .orElse(object);
  }

  private Reconciled released(ResourceKey key, ObjectNode object) {
    MetadataPatch.of(object)
        .removeFinalizer(HostFinalizers.DATA_IMAGE)
        .ifPresent(patch -> tools.cluster().patch(KIND, key, patch));
    return Reconciled.done();
  }
}
