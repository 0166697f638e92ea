package io.baremetal.checks.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.bmc.CertificateVerification;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.rule.HostRules;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation is one case of the vectors; the cases take turns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OverVectorsBenchmark {

  private static final Profile PROFILE = Profile.upstream();
  private static final BmcCredentials LOGIN = BmcCredentials.of("user", "password");

  private Turns<Supplier<Findings>> hosts = new Turns<>(List.of());
  private Turns<Provisioning> provisionings = new Turns<>(List.of());
  private Turns<String> addresses = new Turns<>(List.of());
  private RuleSet<EffectiveProvisioning> provisioningRules = ProvisioningRules.create(PROFILE);

  /** Reads all cases that can be read. */
  @Setup
  public void read() {
    hosts = new Turns<>(hostChecks());
    List<Provisioning> given = new ArrayList<>();
    for (JsonNode input : VectorInputs.of("cbo/provisioning-validation.json")) {
      if (!input.path("operation").asText().equals("schema")) {
        ModelJson.read(input.path("object"), Provisioning.class).value().ifPresent(given::add);
      }
    }
    provisionings = new Turns<>(given);
    addresses =
        new Turns<>(
            VectorInputs.of("bmo/bmc-access.json").stream()
                .map(input -> input.path("address").asText())
                .toList());
  }

  private static List<Supplier<Findings>> hostChecks() {
    RuleSet<BareMetalHost> create = HostRules.create(PROFILE);
    RuleSet<Change<BareMetalHost>> update = HostRules.update(PROFILE);
    List<Supplier<Findings>> checks = new ArrayList<>();
    for (JsonNode input : VectorInputs.of("bmo/bmh-webhook.json")) {
      Optional<BareMetalHost> host = host(input, "object");
      Optional<BareMetalHost> old = host(input, "oldObject");
      if (host.isPresent() && input.path("operation").asText().equals("create")) {
        checks.add(() -> create.check(host.get()));
      } else if (host.isPresent() && old.isPresent()) {
        Change<BareMetalHost> change = new Change<>(old.get(), host.get());
        checks.add(() -> update.check(change));
      }
    }
    return checks;
  }

  private static Optional<BareMetalHost> host(JsonNode input, String field) {
    return ModelJson.read(input.path(field), BareMetalHost.class).value();
  }

  /** The webhook's work on one host. */
  @Benchmark
  public Object validateHost() {
    return hosts.next().get();
  }

  /** The webhook's work on one Provisioning. */
  @Benchmark
  public Object validateProvisioning() {
    return provisioningRules.check(EffectiveProvisioning.of(provisionings.next(), PROFILE));
  }

  /** From the text of an address to all that Ironic must be told. */
  @Benchmark
  public Object parseBmcAddress() {
    return BmcAddress.tryParse(addresses.next())
        .value()
        .map(address -> address.driverInfo(LOGIN, CertificateVerification.SKIPPED));
  }
}
