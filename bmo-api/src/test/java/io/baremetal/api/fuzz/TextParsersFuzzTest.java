package io.baremetal.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.bmc.BmcUrl;
import io.baremetal.api.bmc.CertificateVerification;
import io.baremetal.api.error.BmoException;
import io.baremetal.api.error.InvalidValueException;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.DhcpRange;
import io.baremetal.api.net.HostName;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.net.MacAddress;
import io.baremetal.api.net.Url;
import io.baremetal.api.validation.FieldPath;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/**
 * Whatever the text: a value, or a short sentence that says why not, and never anything else. A
 * value that is written and read again is the same value.
 */
class TextParsersFuzzTest {

  private static final int LONGEST_REASON = 3000;

  @Property(tries = 1000)
  void readsBmcAddresses_orSaysWhyNot(@ForAll("addresses") String text) {
    Attempt<BmcAddress> attempt = attempt(text, BmcAddress::tryParse);
    assertThat(BmcUrl.tryParse(text)).isNotNull();
    attempt
        .value()
        .ifPresent(
            address -> {
              BmcCredentials login = BmcCredentials.of("user", "secret");
              assertThat(address.driverInfo(login, CertificateVerification.SKIPPED).entries())
                  .isNotEmpty();
              assertThat(address.driverInfo(login, CertificateVerification.SKIPPED).toString())
                  .doesNotContain("secret");
              assertThat(BmcAddress.parse(text)).isEqualTo(address).hasSameHashCodeAs(address);
            });
  }

  @Property(tries = 1000)
  void readsUrls_orSaysWhyNot(@ForAll("addresses") String text) {
    Attempt<Url> reference = attempt(text, Url::tryParse);
    attempt(text, Url::tryParseRequest);
    reference.value().ifPresent(url -> assertThat(url.query().values()).isNotNull());
    reference.value().ifPresent(url -> assertThat(url.hostname() + url.port()).isNotNull());
  }

  @Property(tries = 1000)
  void readsIpAddresses_orSaysWhyNot(@ForAll("ips") String text) {
    comesBack(attempt(text, IpAddress::tryParse), IpAddress::parse);
  }

  @Property(tries = 1000)
  void readsNetworks_orSaysWhyNot(@ForAll("networks") String text) {
    Attempt<Cidr> attempt = attempt(text, Cidr::tryParse);
    comesBack(attempt, Cidr::parse);
    attempt
        .value()
        .ifPresent(
            network -> {
              assertThat(network.contains(network.first())).isTrue();
              assertThat(network.contains(network.last())).isTrue();
              assertThat(network.first()).isLessThanOrEqualTo(network.lastUsable());
            });
  }

  @Property(tries = 700)
  void readsRanges_orSaysWhyNot(@ForAll("ranges") String text) {
    Attempt<DhcpRange> attempt = attempt(text, DhcpRange::tryParse);
    comesBack(attempt, DhcpRange::parse);
    attempt
        .value()
        .ifPresent(
            range ->
                assertThat(range.contains(range.start())).isEqualTo(range.size().signum() > 0));
  }

  @Property(tries = 700)
  void readsMacAddresses_orSaysWhyNot(@ForAll("macs") String text) {
    comesBack(attempt(text, MacAddress::tryParse), MacAddress::parse);
  }

  @Property(tries = 700)
  void readsFieldPaths_orThrowsTheDocumentedException(@ForAll("paths") String text) {
    try {
      FieldPath path = FieldPath.parse(text);
      assertThat(FieldPath.parse(path.toString())).isEqualTo(path);
    } catch (InvalidValueException e) {
      assertThat(e.getMessage()).hasSizeLessThan(LONGEST_REASON);
    }
  }

  @Property(tries = 700)
  void quotesAnything_onOneShortLine(@ForAll("addresses") String text) {
    for (String quoted : List.of(Quoted.text(text), Quoted.url(text))) {
      assertThat(quoted).hasSizeLessThan(1300).doesNotContainPattern("\\p{Cntrl}");
    }
    assertThat(HostName.isHost(text)).isEqualTo(HostName.isHost(text));
  }

  private static <T> Attempt<T> attempt(String text, Function<String, Attempt<T>> parser) {
    Attempt<T> attempt = Assertions.assertTimeout(Duration.ofSeconds(5), () -> parser.apply(text));
    assertThat(attempt.value().isPresent()).isNotEqualTo(attempt.reason().isPresent());
    attempt.reason().ifPresent(why -> assertThat(why).isNotBlank().hasSizeLessThan(LONGEST_REASON));
    try {
      attempt.orThrow();
    } catch (BmoException e) {
      assertThat(e).isInstanceOf(InvalidValueException.class);
    }
    return attempt;
  }

  private static <T> void comesBack(Attempt<T> attempt, Function<String, T> parser) {
    attempt
        .value()
        .ifPresent(
            value ->
                assertThat(parser.apply(value.toString()))
                    .isEqualTo(value)
                    .hasToString(value.toString()));
  }

  @Provide
  Arbitrary<String> addresses() {
    return OddTexts.like(
        "redfish-virtualmedia+https://user:pw@192.0.2.10:8000/redfish/v1/Systems/1?a=b&c=%20#f",
        "ipmi://[fe80::fc33:62ff:fe83:8a76]:6233?privilegelevel=OPERATOR",
        "192.0.2.1:6233",
        "my.bmc.example",
        "idrac-redfish:10.0.0.1",
        "https://images.example/a.qcow2.gz?sha256=ab");
  }

  @Provide
  Arbitrary<String> ips() {
    return OddTexts.like("192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8", "::");
  }

  @Provide
  Arbitrary<String> networks() {
    return OddTexts.like(
        "192.0.2.0/24", "2001:db8::/64", "::ffff:192.0.2.0/120", "0.0.0.0/0", "::/0");
  }

  @Provide
  Arbitrary<String> ranges() {
    return OddTexts.like("192.0.2.10,192.0.2.100", "2001:db8::a, 2001:db8::64", "::1,1.2.3.4");
  }

  @Provide
  Arbitrary<String> macs() {
    return OddTexts.like(
        "52:54:00:12:34:56", "52-54-00-12-34-56", "5254.0012.3456", "525400123456");
  }

  @Provide
  Arbitrary<String> paths() {
    return OddTexts.like("spec.bmc.address", "$", "metadata.annotations[a.b/c].x", "a[0][1]");
  }
}
