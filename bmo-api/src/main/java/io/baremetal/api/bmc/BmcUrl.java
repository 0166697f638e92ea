package io.baremetal.api.bmc;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.HostName;
import io.baremetal.api.net.Url;
import java.util.regex.Pattern;

/**
 * The grammar of a BMC address, before anybody asks which driver its scheme means. A text without
 * scheme is IPMI; {@code scheme:host} is taken for {@code scheme://host}. Any scheme and even an
 * empty host pass here; most callers want {@link BmcAddress}.
 *
 * @param url the parts of the address
 */
public record BmcUrl(Url url) {

  private static final String DEFAULT_SCHEME = "ipmi";
  // host:port without a scheme, where the host is anything but an unbracketed IPv6 address.
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:\\[[^\\]\\[]*\\]|[^:\\]\\[]*):[^:\\]\\[]*", Pattern.DOTALL);

  /** Reads an address of any scheme. */
  public static Attempt<BmcUrl> tryParse(String text) {
    return Url.tryParse(text)
        .match(new Attempt.Cases<>(url -> completed(url, text), why -> schemeless(text, why)))
        .then(url -> checked(url, text));
  }

  private static Attempt<Url> completed(Url url, String text) {
    if (!url.opaque().isEmpty()) {
      return Url.tryParse(text.replaceFirst(":", "://"));
    }
    return url.scheme().isEmpty() && url.hostname().isEmpty()
        ? Url.tryParse(DEFAULT_SCHEME + "://" + text)
        : Attempt.of(url);
  }

  private static Attempt<Url> schemeless(String text, String why) {
    boolean hostMaybeWithPort = text.indexOf(':') < 0 || HOST_AND_PORT.matcher(text).matches();
    return hostMaybeWithPort
        ? Attempt.of(new Url(DEFAULT_SCHEME, "", text, "", ""))
        : Attempt.refused(why);
  }

  private static Attempt<BmcUrl> checked(Url url, String text) {
    String host = url.hostname();
    return host.isEmpty() || HostName.isHost(host)
        ? Attempt.of(new BmcUrl(url))
        : Attempt.refused(
            "BMC address "
                + Quoted.url(text)
                + " has neither an IP address nor a host name where the host belongs");
  }
}
