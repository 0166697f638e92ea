package io.baremetal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Profile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What the rules let pass means nothing to the real sh and the real dnsmasq but itself. */
final class RealInterpretersTest {

  private static final String ODD = "ab0.:-/, \t\n'\"`#$\\;&|<>(){}*?[]~!%=@\u0085\u2028\u0000";

  private static boolean passes(ProvisioningSpec spec, Profile profile) {
    return !ProvisioningRules.create(profile).check(effective(spec, profile)).hasErrors();
  }

  private static EffectiveProvisioning effective(ProvisioningSpec spec, Profile profile) {
    return EffectiveProvisioning.of(Scenarios.provisioning(spec), profile);
  }

  private static ProvisioningSpec withEverywhere(String text) {
    return Scenarios.managedSpec().toBuilder()
        .provisioningInterface(text)
        .addProvisioningMacAddresses(text)
        .addAdditionalNtpServers(text)
        .build();
  }

  /** Texts that the laxest profile takes. */
  @Provide
  Arbitrary<List<String>> taken() {
    return Arbitraries.strings()
        .withChars(ODD)
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(text -> passes(withEverywhere(text), Profile.upstream()))
        .list()
        .ofSize(40);
  }

  @Property(tries = 40)
  void comesOutOfAShellAsItWentIn(@ForAll("taken") List<String> texts)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (String text : texts) {
      script.append("printf '%s\\n' \"").append(text).append("\" '").append(text).append("'\n");
    }
    String expected = String.join("", texts.stream().map(text -> (text + "\n").repeat(2)).toList());
    assertThat(run(List.of("sh", "-s"), script.toString())).isEqualTo(new Ended(0, expected));
  }

  /** Ranges, routers and interfaces that the strict profile takes. */
  @Provide
  Arbitrary<ProvisioningSpec> served() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars(ODD).ofMinLength(1).ofMaxLength(4),
            Arbitraries.of("eno2", "bond0.123", "enp0s3", "br-ex"));
    Arbitrary<Integer> host = Arbitraries.integers().between(21, 120);
    return Combinators.combine(names, host, host, Arbitraries.of(Ip.values()))
        .as(
            (name, one, other, ip) ->
                ProvisioningSpec.builder()
                    .provisioningInterface(name)
                    .provisioningIp(ip.host(3))
                    .provisioningNetworkGateway(ip.host(1))
                    .provisioningNetworkCidr(ip.network)
                    .provisioningDhcpRange(
                        ip.host(Math.min(one, other)) + ", " + ip.host(Math.max(one, other)))
                    .build())
        .filter(spec -> passes(spec, Profile.strict()));
  }

  private enum Ip {
    V4("172.22.0.0/24"),
    V6("fd00::/64");

    private final String network;

    Ip(String network) {
      this.network = network;
    }

    private String host(int number) {
      return network.replaceFirst("0?/.*", "") + number;
    }
  }

  @Property(tries = 60)
  @AddLifecycleHook(NeedsDnsmasq.class)
  void isNothingButWhatItSays_toDnsmasq(@ForAll("served") ProvisioningSpec spec)
      throws IOException, InterruptedException {
    Rendered rendered =
        new Rendered(
            Metal3Manifests.render(
                    effective(spec, Profile.strict()), Scenarios.kubernetes().build())
                .objects());
    List<String> lines = new ArrayList<>(List.of("bind-dynamic", "port=0"));
    lines.add("interface=" + told(rendered, "PROVISIONING_INTERFACE"));
    lines.add("dhcp-range=" + told(rendered, "DHCP_RANGE"));
    Path file = Files.createTempFile("dnsmasq", ".conf");
    try {
      Files.write(file, lines);
      assertThat(Files.readAllLines(file)).isEqualTo(lines);
      assertThat(run(List.of("dnsmasq", "--test", "--conf-file=" + file), ""))
          .as(String.join("; ", lines))
          .returns(0, Ended::code);
    } finally {
      Files.delete(file);
    }
  }

  private static String told(Rendered rendered, String variable) {
    return rendered.env("metal3", "metal3-dnsmasq", variable).orElseThrow();
  }

  static final class NeedsDnsmasq implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      boolean installed =
          Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dnsmasq")));
      return installed ? SkipResult.doNotSkip() : SkipResult.skip("dnsmasq is not on the path");
    }
  }

  private record Ended(int code, String out) {}

  private static Ended run(List<String> command, String input)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }
}
