package io.baremetal.testkit.fleet.internal.image;

import io.baremetal.testkit.fleet.internal.machine.FirmwareFile;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files by name, below {@code /images/}, firmware of any version, below {@code /firmware/}, and a
 * container registry with the disk image. Immutable.
 */
public final class FileShelf implements FakeHandler {

  /** Name of the disk image. */
  public static final String DISK_IMAGE = "sim-image.raw";

  /** Name of the file with the checksum of the disk image. */
  public static final String CHECKSUM_FILE = DISK_IMAGE + ".sha256sum";

  /** Name of the image that starts the agent. */
  public static final String AGENT_ISO = "sim-agent.iso";

  /** Name of the image that starts a live system. */
  public static final String LIVE_ISO = "sim-live.iso";

  private static final String FOLDER = "images";
  private static final Pattern FIRMWARE = Pattern.compile("/firmware/([^/]+)/([^/]+)\\.bin");
  private static final int DISK_IMAGE_SIZE = 256 * 1024;

  private final Map<String, byte[]> files;
  private final String sha256;
  private final OciRegistry registry;

  /** The files of every fleet: always the same bytes. */
  public FileShelf() {
    byte[] image = new byte[DISK_IMAGE_SIZE];
    Arrays.fill(image, (byte) 0x42);
    this.sha256 = sha256(image);
    this.registry = new OciRegistry(image);
    String line = sha256 + "  " + DISK_IMAGE + "\n";
    this.files =
        Map.of(
            DISK_IMAGE, image,
            CHECKSUM_FILE, line.getBytes(StandardCharsets.US_ASCII),
            AGENT_ISO, IsoImage.labelled(IsoImage.AGENT_LABEL),
            LIVE_ISO, IsoImage.labelled(IsoImage.LIVE_LABEL));
  }

  /** SHA-256 of the disk image, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The name of the disk image in the registry, behind its authority. */
  public String ociReference() {
    return registry.reference();
  }

  /** The path of a file on this server. */
  public static String path(String name) {
    return "/" + FOLDER + "/" + name;
  }

  /** The path of a firmware file on this server. */
  public static String firmware(String component, String version) {
    return "/firmware/" + component + "/" + version + ".bin";
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return FakeReply.text(405, "Files can only be read");
    }
    return registry
        .answer(request.path())
        .<FakeReply>map(answer -> answer)
        .orElseGet(() -> file(request));
  }

  private FakeReply file(FakeRequest request) {
    return content(request.path())
        .<FakeReply>map(bytes -> FakeReply.bytes(200, "application/octet-stream", bytes))
        .orElseGet(() -> FakeReply.text(404, "No file at " + request.path()));
  }

  private Optional<byte[]> content(String path) {
    Matcher firmware = FIRMWARE.matcher(path);
    if (firmware.matches()) {
      return Optional.of(new FirmwareFile(firmware.group(1), firmware.group(2)).bytes());
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Optional.ofNullable(files.get(name)).filter(bytes -> path.equals(path(name)));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
