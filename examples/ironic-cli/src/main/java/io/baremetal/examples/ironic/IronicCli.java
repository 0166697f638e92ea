package io.baremetal.examples.ironic;

import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.error.UnauthorizedException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program. Keeps nothing between runs. */
@Command(
    name = "ironic",
    mixinStandardHelpOptions = true,
    description = {
      "Manages bare-metal machines through Ironic. Where Ironic is and who calls it come from",
      "OS_* environment variables and clouds.yaml, as for \"openstack baremetal\":",
      "OS_CLOUD, or OS_AUTH_TYPE=none|http_basic|token|v3password|v3applicationcredential with",
      "OS_ENDPOINT or OS_AUTH_URL, and what belongs to them."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:Ironic refused, or could not be asked", "2:bad usage"})
public final class IronicCli {

  static final int FAILED = 1;
  static final int UNUSABLE = 2;

  private IronicCli() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the program inside another one.
   *
   * @param environment what is else taken from the environment of the process
   * @param out where results go
   * @param err where complaints go
   * @return the exit code: 0 done, 1 Ironic refused or could not be asked, 2 bad usage
   */
  public static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
    Session session = new Session(environment, out);
    return new CommandLine(new IronicCli())
        .addSubcommand("node", NodeGroup.create(session))
        .addSubcommand("port", PortCommands.create(session))
        .addSubcommand("allocation", AllocationGroup.create(session))
        .addSubcommand("runbook", RunbookGroup.create(session))
        .addSubcommand(
            "deploy",
            Topic.of("What is done when machines are installed.")
                .addSubcommand("template", DeployTemplateGroup.create(session)))
        .addSubcommand(
            "inspection",
            Topic.of("What is done when machines are inspected.")
                .addSubcommand("rule", InspectionRuleGroup.create(session)))
        .addSubcommand("chassis", ChassisGroup.create(session))
        .addSubcommand("volume", VolumeGroup.create(session))
        .addSubcommand(
            "shard", Topic.of("Parts of the fleet.").addSubcommand("list", new ShardList(session)))
        .addSubcommand("driver", DriverGroup.create(session))
        .addSubcommand("conductor", ConductorGroup.create(session))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(IronicCli::explain)
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command))
        .execute(arguments);
  }

  private static int explain(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    e.getCommandLine().usage(err);
    return UNUSABLE;
  }

  /** Where to look, when it is the environment that is wrong rather than the wish. */
  private static Optional<String> advice(Exception e) {
    if (e instanceof IronicConnectionException && isOfTls(e)) {
      return Optional.of(
          "Does Ironic speak https, and does OS_CACERT name a file with its certificate or the"
              + " authority's? OS_INSECURE=true takes any certificate.");
    }
    if (e instanceof IronicConnectionException) {
      return Optional.of("Does Ironic run where OS_ENDPOINT, OS_URL or clouds.yaml says it does?");
    }
    if (e instanceof UnauthorizedException) {
      return Optional.of("Are OS_AUTH_TYPE, OS_USERNAME and OS_PASSWORD, or the token, right?");
    }
    return Optional.empty();
  }

  private static boolean isOfTls(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static int explain(Exception e, CommandLine command) throws Exception {
    if (e instanceof IronicException || e instanceof UnfinishedException) {
      command.getErr().println(e.getMessage());
      advice(e).ifPresent(command.getErr()::println);
      return FAILED;
    }
    if (e instanceof UsageException || e instanceof IllegalArgumentException) {
      command.getErr().println(e.getMessage());
      return UNUSABLE;
    }
    throw e;
  }
}
