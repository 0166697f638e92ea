package io.baremetal.checks.realservers.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.examples.ironic.IronicCli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The command line takes a machine of fake hardware through its life, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicCliTest {

  private static final int FAILED = 1;

  private final RealServers servers;
  private final String name = "cli-" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> environment = new HashMap<>();
  private String out = "";
  private String err = "";

  RealIronicCliTest(RealServers servers) {
    this.servers = servers;
  }

  private int run(String words) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int code =
        IronicCli.run(
            environment,
            new PrintWriter(output, true),
            new PrintWriter(errors, true),
            words.formatted(name).split(" "));
    out = output.toString().strip();
    err = errors.toString().strip();
    return code;
  }

  private void done(String words) {
    assertThat(run(words)).as("%s%n%s", words, err).isZero();
  }

  @Test
  void worksWithoutALogin() {
    RealIronic ironic = servers.ironic();
    environment.put("OS_TOKEN", "fake-token");
    environment.put("OS_URL", ironic.url().toString().replaceFirst("/v1$", "/"));
    lifeOfAMachine();
  }

  @Test
  void worksWithALoginOverTls() {
    RealIronic ironic = servers.secureIronic();
    RealIronic.Login login = ironic.login().orElseThrow();
    environment.put("OS_AUTH_TYPE", "http_basic");
    environment.put("OS_ENDPOINT", ironic.url().toString());
    environment.put("OS_USERNAME", login.user());
    environment.put("OS_PASSWORD", "wrong");
    environment.put("OS_CACERT", ironic.authority().orElseThrow().toString());
    assertThat(run("node list")).isEqualTo(FAILED);
    assertThat(err).contains("401").contains("OS_PASSWORD");
    environment.put("OS_PASSWORD", login.password());
    lifeOfAMachine();
  }

  private void lifeOfAMachine() {
    done(
        "node create --driver fake-hardware --name %1$s --resource-class %1$s"
            + " --deploy-interface fake --inspect-interface fake --no-automated-clean");
    done("node set %s --property cpu_arch=x86_64 --extra rack=7");
    done("node trait add %s CUSTOM_TRIED");
    done("node manage %s --wait 60");
    // Ironic allocates no machine whose power it has not seen yet.
    done("node power on %s");
    done("node inspect %s --wait 60");
    done("node validate %s -f value -c Interface -c Result");
    assertThat(out).contains("power True");
    done("node provide %s --wait 60");
    done("allocation create --resource-class %1$s --name %1$s --trait CUSTOM_TRIED --wait 60");
    done("allocation delete %s");
    done("node deploy %s --wait 60");
    done("node power off %s --power-timeout 60");
    done("node reboot %s");
    done("node maintenance set %s --reason dust");
    done("node maintenance unset %s");
    done("node undeploy %s --wait 60");
    done("node list --provision-state available -f value -c Name");
    assertThat(out.lines()).contains(name);
    done("node show %s -f json -c extra -c traits");
    assertThat(out).contains("\"rack\" : \"7\"").contains("CUSTOM_TRIED");
    assertThat(run("node undeploy %s")).isEqualTo(FAILED);
    assertThat(err).contains("available");
    done("node delete %s");
    assertThat(run("node show %s")).isEqualTo(FAILED);
    assertThat(err).contains("404").contains(name);
  }
}
