package io.baremetal.checks.realservers.facility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.DiskFormat;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Machine;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** A fake Ironic in simulated time, with its own machines. */
final class FakeSite implements Site {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final String FILES = "http://images.test/";

  private final TestClock time = TestClock.create();
  private final FakeIronic fake = FakeIronic.builder().time(time).build();
  private final IronicClient client =
      IronicClient.builder()
          .endpoint("http://ironic.test:6385")
          .httpClient(new OkHttpClient.Builder().addInterceptor(fake.interceptor()).build())
          .retry(RetryPolicy.none())
          .nanoTime(time.nanoTime())
          .build();
  private final Provisioner provisioner;

  private FakeSite() {
    provisioner =
        IronicProvisioner.builder(client)
            .config(
                IronicProvisionerConfig.builder()
                    .deployKernelUrl(FILES + "kernel")
                    .deployRamdiskUrl(FILES + "ramdisk")
                    .deployIsoUrl(FILES + "agent.iso")
                    .externalUrlV6("http://[fd00::1]:6180")
                    .build())
            .clock(time.clock(), time.nanoTime())
            .scheduler(time.scheduler())
            .build();
  }

  static FakeSite open() {
    return new FakeSite();
  }

  @Override
  public Provisioner provisioner() {
    return provisioner;
  }

  @Override
  public IronicClient ironic() {
    return client;
  }

  @Override
  public SiteMachine machine(int index) {
    return new Server(fake, index);
  }

  @Override
  public Image image() {
    return Image.builder().url(FILES + "os.img").checksum(FILES + "os.sum").build();
  }

  @Override
  public Image liveIso() {
    return Image.builder().url(FILES + "live.iso").format(DiskFormat.LIVE_ISO).build();
  }

  @Override
  public Image ociImage() {
    return Image.builder().url("oci://registry.test/os:1").build();
  }

  @Override
  public void loseDatabase() {
    fake.forgetEverything();
  }

  @Override
  public String dataIso() {
    return FILES + "data.iso";
  }

  @Override
  public String firmware(String component, String version) {
    return FILES + component + "/" + version + ".bin";
  }

  @Override
  public void pause() {
    time.advance(PAUSE);
  }

  @Override
  public void close() {
    provisioner.close();
    client.close();
    fake.close();
  }

  private static String userDataOf(String drive) {
    try {
      return new ObjectMapper().readTree(drive).path("user_data").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no config drive in JSON", e);
    }
  }

  private record Server(FakeIronic fake, int index) implements SiteMachine {

    private Machine machine() {
      return fake.machines().at(address("redfish"));
    }

    @Override
    public String address(String driver) {
      return driver + "://192.0.2." + (10 + index) + "/redfish/v1/Systems/1";
    }

    @Override
    public String ipmiAddress() {
      return address("ipmi").replaceFirst("/redfish.*", "");
    }

    @Override
    public BmcCredentials credentials() {
      return BmcCredentials.of("admin", "secret");
    }

    @Override
    public String bootMac() {
      return "52:54:00:00:00:0" + index;
    }

    @Override
    public Power power() {
      return machine().power();
    }

    @Override
    public void press(Power power) {
      machine().power(power);
    }

    @Override
    public Optional<String> installedImage() {
      return machine().installedImage();
    }

    @Override
    public Optional<String> userData() {
      return machine().configDrive().map(FakeSite::userDataOf);
    }

    @Override
    public Optional<Boolean> secureBoot() {
      return Optional.empty();
    }

    @Override
    public void health(Health health) {
      machine().health(health);
    }

    @Override
    public List<String> virtualMedia() {
      return machine().virtualMedia();
    }

    @Override
    public Map<String, String> biosSettings() {
      return machine().biosSettings();
    }

    @Override
    public Map<String, String> firmware() {
      return machine().firmware();
    }

    @Override
    public Optional<String> nicComponent() {
      return Optional.empty();
    }

    @Override
    public List<String> eventDestinations() {
      return machine().eventDestinations();
    }

    @Override
    public void failNextFirmwareUpdate(String reason) {
      machine().failNext(Step.CLEAN_STEP, reason).failNext(Step.SERVICE_STEP, reason);
    }
  }
}
