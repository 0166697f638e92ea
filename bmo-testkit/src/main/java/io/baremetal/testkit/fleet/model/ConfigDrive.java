package io.baremetal.testkit.fleet.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A config drive as the agent received it: an ISO 9660 file system, compressed and in base64, or
 * the URL of one. Immutable. {@link #toString()} shows no contents, which may hold secrets.
 */
public final class ConfigDrive {

  private final String wire;
  private final byte[] image;
  private final Map<String, byte[]> files;

  private ConfigDrive(String wire, byte[] image, Map<String, byte[]> files) {
    this.wire = wire;
    this.image = image;
    this.files = files;
  }

  /**
   * Reads what Ironic sends in a {@code write_image} step. What cannot be read is kept as it came,
   * without image and files.
   */
  public static ConfigDrive of(String wire) {
    byte[] image = image(wire);
    return new ConfigDrive(wire, image, IsoFiles.read(image));
  }

  /** What Ironic sent: base64 text, or a URL. */
  public String wire() {
    return wire;
  }

  /** The file system as bytes; empty if Ironic sent a URL or something unreadable. */
  public byte[] image() {
    return image.clone();
  }

  /** Paths of all files, such as {@code openstack/latest/user_data}, in order. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** A file as bytes; empty if there is none at this path. */
  public Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** A file as UTF-8 text; empty if there is none at this path. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The user data, where cloud-init looks for it; empty if there is none. */
  public Optional<String> userData() {
    return text("openstack/latest/user_data");
  }

  /** The meta data as JSON text, where cloud-init looks for it; empty if there is none. */
  public Optional<String> metaData() {
    return text("openstack/latest/meta_data.json");
  }

  /** The network data as JSON text, where cloud-init looks for it; empty if there is none. */
  public Optional<String> networkData() {
    return text("openstack/latest/network_data.json");
  }

  private static byte[] image(String wire) {
    try (GZIPInputStream unzipped =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(wire)))) {
      return unzipped.readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Paths and size. */
  @Override
  public String toString() {
    return "ConfigDrive[" + image.length + " bytes, files " + files.keySet() + "]";
  }
}
