package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.Metal3Manifests;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.ControlPlane;
import io.baremetal.deploy.facts.NamespaceOrigin;
import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.operator.secret.IronicCertificates;
import io.baremetal.deploy.operator.secret.IronicLogins;
import io.baremetal.deploy.value.CertificateHosts;
import io.baremetal.deploy.value.IronicAccess;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A Provisioning in a file: what is wrong with it, or else the deployment that it asks for. */
final class ProvisioningFile {

  private static final String NAMESPACE = "openshift-machine-api";

  private final Path file;
  private final Optional<Path> images;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * Reads nothing yet.
   *
   * @param images the {@code images.json} of a release, if there is one
   * @param out where the deployment goes, as YAML
   * @param err where findings go
   */
  ProvisioningFile(Path file, Optional<Path> images, PrintWriter out, PrintWriter err) {
    this.file = file;
    this.images = images;
    this.out = out;
    this.err = err;
  }

  /**
   * Prints findings, and the deployment unless one of them is an error.
   *
   * @return the exit code
   * @throws UsageException if there is no Provisioning in the file
   */
  int print() {
    ManifestDocument document = document();
    return ModelJson.read(document.content(), Provisioning.class)
        .match(
            provisioning -> print(document, provisioning),
            problems -> {
              problems.forEach(problem -> tell(document, "error", problem));
              return Quickstart.FAILED;
            });
  }

  private ManifestDocument document() {
    List<ManifestDocument> documents = ManifestReader.read(file, "--provisioning");
    List<ManifestDocument> found =
        documents.stream().filter(document -> document.kind().equals("Provisioning")).toList();
    if (found.size() != 1 || documents.size() != 1) {
      throw new UsageException(
          "%s: one Provisioning was expected, found %d, and %d other objects; check --provisioning"
              .formatted(file, found.size(), documents.size() - found.size()));
    }
    return found.get(0);
  }

  private int print(ManifestDocument document, Provisioning provisioning) {
    EffectiveProvisioning effective = EffectiveProvisioning.of(provisioning, Profile.strict());
    Findings findings = ProvisioningRules.create(Profile.strict()).check(effective);
    findings.errors().forEach(finding -> tell(document, "error", finding));
    findings.warnings().forEach(finding -> tell(document, "warning", finding));
    if (findings.hasErrors()) {
      return Quickstart.FAILED;
    }
    if (images.isEmpty()) {
      out.println("# The images are placeholders; --images names those of a release.");
    }
    ClusterFacts facts = facts(effective);
    for (HasMetadata object : Metal3Manifests.render(effective, facts).objects()) {
      out.print(Serialization.asYaml(object));
    }
    out.flush();
    return 0;
  }

  private void tell(ManifestDocument document, String severity, Object finding) {
    err.printf("%s: %s: %s%n", document.where(), severity, finding);
  }

  private ClusterFacts facts(EffectiveProvisioning provisioning) {
    SecureRandom random = new SecureRandom();
    IronicAccess access =
        new IronicAccess(provisioning.spec(), ControlPlane.IN_CLUSTER, Target.KUBERNETES);
    ServingCertificate certificate =
        CertificateHosts.of(access, NAMESPACE, Attempt.of(List.of()))
            .then(new IronicCertificates(Clock.systemUTC(), random)::issue)
            .orThrow();
    return ClusterFacts.builder()
        .target(Target.KUBERNETES)
        .images(images.map(ProvisioningFile::read).orElseGet(ProvisioningFile::placeholders))
        .namespace(NAMESPACE)
        .namespaceOrigin(NamespaceOrigin.RENDERED)
        .login(new IronicLogins(random).issue(IronicLogins.USERNAME))
        .certificate(certificate)
        .build();
  }

  private static ContainerImages placeholders() {
    return ContainerImages.builder()
        .baremetalIronic("registry.example/ironic")
        .baremetalStaticIpManager("registry.example/ironic-static-ip-manager")
        .baremetalMachineOsDownloader("registry.example/ironic-machine-os-downloader")
        .ironicAgentDownloader("registry.example/ironic-ipa-downloader")
        .build();
  }

  private static ContainerImages read(Path file) {
    JsonNode names = ManifestReader.read(file, "--images").get(0).content();
    return ContainerImages.builder()
        .baremetalIronic(image(file, names, "baremetalIronic"))
        .baremetalStaticIpManager(image(file, names, "baremetalStaticIpManager"))
        .baremetalMachineOsDownloader(image(file, names, "baremetalMachineOsDownloader"))
        .machineOsImages(image(file, names, "machineOSImages"))
        .build();
  }

  private static String image(Path file, JsonNode names, String key) {
    String name = names.path(key).asText();
    if (name.isEmpty()) {
      throw new UsageException("%s: %s is missing; add it".formatted(file, key));
    }
    return name;
  }
}
