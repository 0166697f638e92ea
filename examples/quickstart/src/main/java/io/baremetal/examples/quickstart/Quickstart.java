package io.baremetal.examples.quickstart;

import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.provisioner.NodeNaming;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The program of the README's first command. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    description = {
      "Takes bare-metal hosts from nothing to running machines and back, on a Kubernetes API",
      "server and an Ironic that run inside this program, or on your own."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all hosts ran, and all were taken back",
      "1:a host did not get there",
      "2:what was given cannot be used"
    })
final class Quickstart implements Callable<Integer> {

  static final int FAILED = 1;
  static final int UNUSABLE = 2;

  private static final Duration WHEN_INTERRUPTED = Duration.ofSeconds(60);

  private final PrintWriter out;
  private final PrintWriter err;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Your own YAML: BareMetalHosts and the Secrets that they name.")
  private Optional<Path> manifest = Optional.empty();

  @Option(
      names = "--hosts",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many demo hosts, 1 to 1000; default 1.")
  private int hosts;

  @Option(
      names = "--keep",
      description = "Leave the hosts running, and the servers up until Enter is pressed.")
  private boolean keep;

  @Option(
      names = "--legacy-names",
      description =
          "Name nodes as in 2019: the node like the host, the instance UUID like the node's.")
  private boolean legacyNames;

  @Option(
      names = "--provisioning",
      paramLabel = "FILE",
      description = {
        "Check the Provisioning in this file and print the metal3 deployment that it asks for,",
        "as YAML; nothing is started. Exit code 1 if it is refused."
      })
  private Optional<Path> provisioning = Optional.empty();

  @Option(
      names = "--images",
      paramLabel = "FILE",
      description = "The images.json of a release, for the deployment that is printed.")
  private Optional<Path> images = Optional.empty();

  @Mixin private final OwnServerOptions own = new OwnServerOptions();

  private Quickstart(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs the program with its output going elsewhere; returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Quickstart(out, err))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(Quickstart::explain)
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command))
        .execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (images.isPresent() && provisioning.isEmpty()) {
      throw new UsageException("--images is given without --provisioning; add it");
    }
    if (provisioning.isPresent()) {
      refuseToWalk();
      return new ProvisioningFile(provisioning.get(), images, out, err).print();
    }
    return walk();
  }

  private void refuseToWalk() {
    boolean walk = own.areChosen() || own.areTuned() || manifest.isPresent();
    if (walk || keep || legacyNames || hosts != 1) {
      throw new UsageException(
          "--provisioning starts nothing; leave out the options for hosts and servers");
    }
  }

  private int walk() throws InterruptedException {
    Manifest objects = objects();
    ManifestCheck.warnings(objects).forEach(warning -> out.println("warning: " + warning));
    NodeNaming naming = legacyNames ? NodeNaming.HOST_NAME_ONLY : NodeNaming.NAMESPACED;
    try (Servers servers = servers(objects, naming);
        Demonstration demo =
            Demonstration.start(objects, objects.nodeNames(naming), out, servers)) {
      return own.areChosen() ? takingBack(demo) : walk(demo);
    }
  }

  /** The embedded servers go with the program; what is on others has to be taken back. */
  private int takingBack(Demonstration demo) throws InterruptedException {
    Interruption interrupted = Interruption.leadsTo(() -> demo.abandon(WHEN_INTERRUPTED));
    try {
      return walk(demo);
    } catch (KubernetesClientException | IronicException lost) {
      demo.abandon(WHEN_INTERRUPTED);
      throw lost;
    } finally {
      interrupted.end();
    }
  }

  private int walk(Demonstration demo) throws InterruptedException {
    boolean arrived = demo.provision();
    demo.report();
    if (keep) {
      demo.waitForEnter();
      return arrived ? 0 : FAILED;
    }
    return demo.takeBack() && arrived ? 0 : FAILED;
  }

  private Servers servers(Manifest objects, NodeNaming naming) {
    if (!own.areChosen()) {
      return EmbeddedServers.start(objects, naming);
    }
    OwnServers servers = OwnServers.connect(own, objects, naming);
    out.println(servers.greeting());
    return servers;
  }

  private Manifest objects() {
    own.check();
    if (hosts < 1 || hosts > 1000) {
      throw new UsageException("--hosts is %d; give a number from 1 to 1000".formatted(hosts));
    }
    if (manifest.isPresent() && hosts > 1) {
      throw new UsageException(
          "--hosts %d multiplies the demo host only; leave it out with --manifest"
              .formatted(hosts));
    }
    return manifest.map(Manifest::of).orElseGet(() -> Manifest.demo(hosts));
  }

  private static int explain(ParameterException e, String[] arguments) {
    return say(e.getCommandLine(), e.getMessage() + "; --help lists the options");
  }

  private static int explain(Exception e, CommandLine command) throws Exception {
    if (e instanceof UsageException) {
      return say(command, String.valueOf(e.getMessage()));
    }
    if (e instanceof KubernetesClientException || e instanceof IronicException) {
      command.getErr().println("quickstart: a server failed on the way: " + Trouble.oneLine(e));
      return FAILED;
    }
    throw e;
  }

  private static int say(CommandLine command, String problem) {
    command.getErr().println("quickstart: " + problem);
    return UNUSABLE;
  }
}
