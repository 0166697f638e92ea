package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import io.baremetal.ironic.provisioner.Parity;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;

/** The environment variables and files of a case, and the provisioner that they make. */
final class Environment implements AutoCloseable {

  private static final OkHttpClient HTTP = new OkHttpClient();
  private static final String ORIGIN = "http://ironic.example.test:6385";

  private final JsonNode input;
  private final ScriptedIronic ironic;
  private final TestClock time;
  private final List<Path> files = new ArrayList<>();
  private final List<IronicClient> clients = new ArrayList<>();

  Environment(JsonNode input, ScriptedIronic ironic, TestClock time) {
    this.input = input;
    this.ironic = ironic;
    this.time = time;
  }

  /**
   * A provisioner that has called nothing yet.
   *
   * @throws io.baremetal.api.provisioner.ProvisionerException if the settings make no sense
   */
  Provisioner provisioner() {
    Map<String, String> settings = settings();
    RamdiskSource ramdisks =
        input.path("preprovisioningImageBuilder").asBoolean()
            ? RamdiskSource.BUILT_PER_HOST
            : RamdiskSource.CONFIGURED;
    IronicProvisionerConfig config =
        IronicProvisionerConfig.fromSettings(settings, ramdisks).toBuilder()
            .parity(Parity.UPSTREAM)
            .build();
    IronicClient client =
        IronicProvisioner.client(settings)
            .httpClient(HTTP.newBuilder().addInterceptor(ironic).build())
            .nanoTime(time.nanoTime())
            .build();
    clients.add(client);
    return IronicProvisioner.builder(client)
        .config(config)
        .clock(time.clock(), time.nanoTime())
        .scheduler(time.scheduler())
        .executor(time.executor())
        .random(() -> 0.5)
        .build();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("IRONIC_ENDPOINT", ORIGIN + suffix());
    settings.put("METAL3_AUTH_ROOT_DIR", files().toString());
    input
        .path("environment")
        .properties()
        .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
    return settings;
  }

  private String suffix() {
    String suffix = input.path("endpointSuffix").asText("/v1/");
    return suffix.equals("none") ? "" : suffix;
  }

  private Path files() {
    try {
      Path root = Files.createTempDirectory("conformance");
      files.add(root);
      if (input.has("basicAuth")) {
        Path folder = Files.createDirectory(root.resolve("ironic"));
        files.add(folder);
        for (Map.Entry<String, JsonNode> file : input.path("basicAuth").properties()) {
          Path path = folder.resolve(file.getKey());
          files.add(Files.writeString(path, file.getValue().asText()));
        }
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clients.forEach(IronicClient::close);
    for (int i = files.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(files.get(i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
