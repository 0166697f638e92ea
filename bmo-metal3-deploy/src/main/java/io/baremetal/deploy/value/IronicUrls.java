package io.baremetal.deploy.value;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Url;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** URLs of what Ironic serves. Addresses are taken as they are written. */
public final class IronicUrls {

  private static final int HTTP_PORT = 6180;
  private static final int IMAGE_CACHE_PORT = 6388;
  private static final String ROOTFS = "/images/ironic-python-agent.rootfs";
  private static final String PLAIN = "-_.~$&+,/:;=@";

  private IronicUrls() {}

  /** One URL of the API for each address that is not empty, separated by commas. */
  public static String api(List<String> addresses, int port) {
    return addresses.stream()
        .filter(address -> !address.isEmpty())
        .map(address -> "https://" + authority(address) + ":" + port)
        .collect(Collectors.joining(","));
  }

  /** The agent's root file system at the first address that is not empty; empty if all are. */
  public static String agentRootfs(List<String> addresses) {
    return addresses.stream()
        .filter(address -> !address.isEmpty())
        .findFirst()
        .map(address -> "http://" + authority(address) + ":" + HTTP_PORT + ROOTFS)
        .orElse("");
  }

  private static String authority(String address) {
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }

  /**
   * Where the nodes' caches fetch an image that Ironic has downloaded and unpacked: the last name
   * in the URL's path without {@code .gz} or {@code .xz}, as folder and as file.
   *
   * @return refused if it is no URL
   */
  public static Attempt<String> cachedImage(String osDownloadUrl, String namespace) {
    return Url.tryParse(osDownloadUrl)
        .then(
            url -> {
              String name = lastName(url.path().replaceFirst("\\.(gz|xz)\\z", ""));
              String path = "/images/" + name + "/" + name;
              return Attempt.of(
                  "https://"
                      + ServiceNames.full("metal3-state", namespace)
                      + ":"
                      + IMAGE_CACHE_PORT
                      + escaped(path));
            });
  }

  /** As in a file system: slashes at the end do not count, and no name at all is a dot. */
  private static String lastName(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static String escaped(String path) {
    StringBuilder text = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c < 128 && Character.isLetterOrDigit(c)) || (c < 128 && PLAIN.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return text.toString();
  }
}
