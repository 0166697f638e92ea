package io.baremetal.examples.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program against an Ironic in memory, over a socket. */
class IronicCliTest {

  private final FakeIronic ironic =
      FakeIronic.builder().steps(StepDurations.instant()).basicAuth("admin", "hush").build();
  private final Map<String, String> environment = new HashMap<>();
  private String out = "";
  private String err = "";

  @BeforeEach
  void start() {
    environment.put("OS_AUTH_TYPE", "http_basic");
    environment.put("OS_USERNAME", "admin");
    environment.put("OS_PASSWORD", "hush");
    environment.put("OS_ENDPOINT", ironic.listen().toString());
  }

  @AfterEach
  void close() {
    ironic.close();
  }

  private int run(String command) {
    Terminal terminal = new Terminal(environment);
    int code = terminal.run(command);
    out = terminal.out();
    err = terminal.err();
    return code;
  }

  private void done(String command) {
    int code = run(command);
    assertThat(code).as("%s%n%s", command, err).isZero();
  }

  @Test
  void showsWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(Path.of("README.md")).replace("\r", "");
    int commands = 0;
    Matcher block = Pattern.compile("(?s)```console\n(.*?)```").matcher(readme);
    while (block.find()) {
      for (String part : block.group(1).split("(?m)^\\$ ironic ", -1)) {
        if (!part.isBlank()) {
          int end = part.indexOf('\n');
          done(part.substring(0, end));
          assertThat(out.replace("\r", "").strip())
              .as(part.substring(0, end))
              .isEqualTo(part.substring(end).strip());
          commands++;
        }
      }
    }
    assertThat(commands).isGreaterThan(8);
  }

  @Test
  @Tag("ICN-16")
  void printsTheSixColumns_forAFakeToken() {
    try (FakeIronic open = FakeIronic.builder().steps(StepDurations.instant()).build()) {
      environment.clear();
      environment.put("OS_TOKEN", "fake-token");
      environment.put("OS_URL", open.listen() + "/");
      done("node create --driver fake-hardware --name demo -f value -c name");
      done("node list");
    }
    assertThat(out.lines().toList().get(1).replaceAll(" +", " "))
        .isEqualTo(
            "| UUID | Name | Instance UUID | Power State | Provisioning State | Maintenance |");
    assertThat(out).contains("| demo | None ").contains("| enroll ").contains("| False ");
  }

  @Test
  void takesAMachineThroughItsLife() {
    done("node create --driver fake-hardware --name m --deploy-interface fake");
    done("node set m --instance-info image_source=http://images.test/os.img --extra rack=7");
    done("node manage m --wait 30");
    done("node inspect m --wait=30");
    done("node provide m --wait");
    done("node deploy m --config-drive '{\"meta_data\":{}}' --wait 30");
    done("node power off m");
    done("node reboot m --soft");
    assertThat(ironic.node("m").provisionState()).isEqualTo("active");
    done("node maintenance set m --reason \"new fan\"");
    assertThat(ironic.node("m").field("maintenance_reason").asText()).isEqualTo("new fan");
    done("node maintenance unset m");
    done("node rebuild m --wait 30");
    done("node undeploy m --wait 30");
    done("node unset m --extra rack --name");
    assertThat(ironic.nodes().get(0).field("extra").has("rack")).isFalse();
    done("node delete " + ironic.nodes().get(0).uuid());
    assertThat(ironic.nodes()).isEmpty();
  }

  @Test
  void runsSteps_andEndsThem() {
    done("node create --driver fake-hardware --name m");
    done("node manage m --wait 30");
    done("node clean m --clean-steps '[{\"interface\":\"deploy\",\"step\":\"erase_devices\"}]'");
    assertThat(ironic.calls().story()).contains("PUT /nodes/{node}/states/provision clean");
    assertThat(run("node clean m")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("needs either steps or a runbook");
  }

  @Test
  void listsWithFilters_andInEveryForm() {
    for (String name : List.of("b", "a", "c")) {
      done("node create --driver fake-hardware --name " + name);
    }
    done("node manage a --wait 30");
    done("node list --provision-state manageable -f value -c Name");
    assertThat(out.strip()).isEqualTo("a");
    done("node list --sort name:desc --limit 2 -f value -c name");
    assertThat(out.lines()).containsExactly("c", "b");
    done("node list --no-maintenance --fields name driver -f json");
    assertThat(out).contains("\"Driver\" : \"fake-hardware\"");
    done("node list --long -f yaml");
    assertThat(out).contains("Provisioning State: manageable");
  }

  @Test
  void showsPortsDriversConductors() {
    done("node create --driver ipmi --name m --uuid 27946b59-9e44-4fa7-8e91-f3527a1ef094");
    done("port create 52:54:00:00:00:01 --node 27946b59-9e44-4fa7-8e91-f3527a1ef094 -f value");
    done("port list --node m --long -f value -c Address");
    assertThat(out.strip()).isEqualTo("52:54:00:00:00:01");
    done("driver list -f value");
    assertThat(out).contains("ipmi conductor.test");
    done("driver show ipmi -c name -f value");
    assertThat(out.strip()).isEqualTo("ipmi");
    done("node validate m -f value -c Interface");
    assertThat(out.lines()).contains("deploy", "power");
    done("node history list m");
  }

  @Test
  void saysWhatIronicSaid_withExitCode1_whenItRefuses() {
    assertThat(run("node show nobody")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("nobody could not be found");
    environment.put("OS_PASSWORD", "wrong-one");
    assertThat(run("node list")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("401").contains("OS_PASSWORD").doesNotContain("wrong-one");
    environment.computeIfPresent("OS_ENDPOINT", (name, url) -> url.replace("http:", "https:"));
    assertThat(run("node list")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("Does Ironic speak https", "OS_CACERT", "OS_INSECURE");
    environment.put("OS_ENDPOINT", "http://127.0.0.1:1");
    assertThat(run("node list")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("127.0.0.1:1").contains("Does Ironic run where OS_ENDPOINT");
    assertThat(out).isEmpty();
  }

  @Test
  void saysWhatIronicSaid_whenAStateOrANameIsInTheWay() {
    done("node create --driver fake-hardware --name m");
    assertThat(run("node provide m")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("provide").contains("enroll");
    assertThat(run("node create --driver fake-hardware --name m")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("name m already exists");
    assertThat(run("node bios setting show m Turbo")).isEqualTo(IronicCli.FAILED);
    assertThat(err).contains("Turbo");
  }

  @Test
  void saysWhatToDo_withExitCode2_whenItCannotBeUsed() {
    assertThat(run("node fly m")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("fly");
    assertThat(run("node list -c Colour")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("there is no column \"Colour\"; there are UUID, Name");
    assertThat(run("node service m --service-steps '[{\"interface\":'"))
        .isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("not JSON, line 1, column").doesNotContain("REDACTED");
    assertThat(run("node service m --service-steps '{}'")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("steps are a list");
    assertThat(run("node clean m --clean-steps nowhere.json")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("\"nowhere.json\" is neither JSON nor a file");
    environment.remove("OS_ENDPOINT");
    assertThat(run("node list")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(err).contains("set OS_ENDPOINT").doesNotContain("hush");
  }
}
