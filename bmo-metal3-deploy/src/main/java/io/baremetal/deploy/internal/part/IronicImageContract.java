package io.baremetal.deploy.internal.part;

/** Names and numbers that the scripts of metal3's Ironic image, or its clients, expect. */
public final class IronicImageContract {

  /** Where Ironic's API is reached. */
  public static final int API_PORT = 6385;

  /** Where it listens when a proxy on each node stands in front of it. */
  public static final int API_PORT_BEHIND_PROXY = 6388;

  /** Images over http; {@code HTTP_PORT} of {@code runhttpd}. */
  public static final int HTTP_PORT = 6180;

  /** Virtual media over https; {@code VMEDIA_TLS_PORT} of {@code runhttpd}. */
  public static final int VIRTUAL_MEDIA_TLS_PORT = 6183;

  /** Sensor data; where {@code runironic-exporter} listens. */
  public static final int EXPORTER_PORT = 9608;

  /** Kernel of the ramdisk, as a file in the Ironic container. */
  public static final String DEPLOY_KERNEL =
      "file:///shared/html/images/ironic-python-agent.kernel";

  /** Where the caches on the nodes serve machine images. */
  static final int IMAGE_CACHE_PORT = 6181;

  static final String RUN_HTTPD = "/bin/runhttpd";
  static final String RUN_IRONIC = "/bin/runironic";
  static final String RUN_DNSMASQ = "/bin/rundnsmasq";
  static final String RUN_LOG_WATCH = "/bin/runlogwatch.sh";
  static final String RUN_EXPORTER = "/bin/runironic-exporter";
  static final String RUN_PROXY = "/bin/runironic-proxy";
  static final String SET_STATIC_IP = "/set-static-ip";
  static final String REFRESH_STATIC_IP = "/refresh-static-ip";
  static final String COPY_MACHINE_IMAGES = "/bin/copy-metal";

  /** Downloads what the environment names; both downloaders have it. */
  static final String GET_RESOURCE = "/usr/local/bin/get-resource.sh";

  /** Keeps the kernel waiting for the link, which some switches bring up slowly. */
  static final String CARRIER_TIMEOUT = "rd.net.timeout.carrier=30";

  private IronicImageContract() {}
}
