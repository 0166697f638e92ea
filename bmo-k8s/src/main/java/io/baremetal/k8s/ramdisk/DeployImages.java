package io.baremetal.k8s.ramdisk;

import io.baremetal.api.media.ImageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ramdisk images that lie ready, the same ones for all hosts of an architecture, named by the
 * settings that Go operators read from their environment: {@code DEPLOY_ISO_URL}, {@code
 * DEPLOY_KERNEL_URL} and {@code DEPLOY_RAMDISK_URL}.
 *
 * <p>For one architecture {@code <NAME>_<ARCHITECTURE>} wins (for example {@code
 * DEPLOY_ISO_URL_AARCH64}), then the list {@code DEPLOY_ISO_BY_ARCH=aarch64:url,x86_64:url}, then
 * the plain name. Network configuration of a host is not put into these images. Immutable.
 * {@code @Beta}.
 */
public final class DeployImages implements RamdiskImageProvider {

  private static final String ISO = "DEPLOY_ISO";
  private static final String KERNEL = "DEPLOY_KERNEL";
  private static final String RAMDISK = "DEPLOY_RAMDISK";

  private final Map<String, String> settings;

  private DeployImages(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** Images that these settings name, for example {@link System#getenv()}. */
  public static DeployImages of(Map<String, String> settings) {
    return new DeployImages(settings);
  }

  /** Whether they name any image at all; without one there is nothing to offer to hosts. */
  public boolean isEmpty() {
    return !supportsFormat(ImageFormat.ISO) && !supportsFormat(ImageFormat.INITRD);
  }

  @Override
  public boolean supportsArchitecture(String architecture) {
    return true;
  }

  @Override
  public boolean supportsFormat(ImageFormat format) {
    if (format.equals(ImageFormat.ISO)) {
      return isAny(ISO);
    }
    return format.equals(ImageFormat.INITRD) && isAny(KERNEL) && isAny(RAMDISK);
  }

  @Override
  public RamdiskBuild build(RamdiskRequest request) {
    String architecture = request.architecture();
    if (request.format().equals(ImageFormat.ISO)) {
      return new RamdiskBuild.Built(url(ISO, architecture).orElse(""), Optional.empty(), "");
    }
    if (request.format().equals(ImageFormat.INITRD)) {
      return new RamdiskBuild.Built(
          url(RAMDISK, architecture).orElse(""), url(KERNEL, architecture), "");
    }
    return new RamdiskBuild.Impossible(
        "images are not made in the format \"%s\"".formatted(request.format().wire()));
  }

  private boolean isAny(String name) {
    return setting(name + "_URL").isPresent();
  }

  private Optional<String> url(String name, String architecture) {
    return Optional.of(architecture)
        .filter(known -> !known.isEmpty())
        .flatMap(
            known ->
                setting(name + "_URL_" + known.toUpperCase(Locale.ROOT))
                    .or(() -> listed(name + "_BY_ARCH", known)))
        .or(() -> setting(name + "_URL"));
  }

  private Optional<String> listed(String name, String architecture) {
    for (String entry : setting(name).orElse("").split(",", -1)) {
      int colon = entry.indexOf(':');
      if (colon > 0 && entry.substring(0, colon).equalsIgnoreCase(architecture)) {
        return Optional.of(entry.substring(colon + 1)).filter(url -> !url.isEmpty());
      }
    }
    return Optional.empty();
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name)).filter(value -> !value.isEmpty());
  }
}
