package io.baremetal.testkit.fleet.internal.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A container registry with one artifact: a disk image as the only layer of a manifest (OCI image
 * specification 1.1, distribution specification 1.1). Everybody may pull. Immutable.
 */
final class OciRegistry {

  private static final String API = "/v2/";
  private static final String REPOSITORY = "sim/disk";
  private static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
  private static final String EMPTY_TYPE = "application/vnd.oci.empty.v1+json";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private final byte[] manifest;
  private final Map<String, byte[]> blobs;

  OciRegistry(byte[] image) {
    ObjectNode json =
        Json.object()
            .put("schemaVersion", 2)
            .put("mediaType", MANIFEST_TYPE)
            .put("artifactType", "application/vnd.bmo.disk-image");
    json.set("config", descriptor(EMPTY_TYPE, EMPTY));
    json.putArray("layers").add(descriptor("application/x-raw-disk-image", image));
    this.manifest = json.toString().getBytes(StandardCharsets.UTF_8);
    this.blobs = Map.of(digest(image), image, digest(EMPTY), EMPTY);
  }

  private static ObjectNode descriptor(String type, byte[] content) {
    return Json.object()
        .put("mediaType", type)
        .put("digest", digest(content))
        .put("size", content.length);
  }

  private static String digest(byte[] content) {
    return "sha256:" + FileShelf.sha256(content);
  }

  /** The artifact's name behind the registry's authority. */
  String reference() {
    return "/" + REPOSITORY + "@" + digest(manifest);
  }

  /** The answer to a request for this path; empty if it is none of a registry. */
  Optional<FakeReply.Complete> answer(String path) {
    if (!path.startsWith(API)) {
      return Optional.empty();
    }
    String manifests = API + REPOSITORY + "/manifests/";
    String content = API + REPOSITORY + "/blobs/";
    if (path.equals(API)) {
      return Optional.of(FakeReply.json(200, "{}"));
    }
    if (path.equals(manifests + digest(manifest))) {
      return Optional.of(FakeReply.bytes(200, MANIFEST_TYPE, manifest));
    }
    return Optional.of(path)
        .filter(wanted -> wanted.startsWith(content))
        .map(wanted -> blobs.get(wanted.substring(content.length())))
        .map(bytes -> FakeReply.bytes(200, "application/octet-stream", bytes));
  }
}
