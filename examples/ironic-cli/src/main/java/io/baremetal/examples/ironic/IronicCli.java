package io.baremetal.examples.ironic;

import io.baremetal.ironic.error.IronicException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program. */
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
final class IronicCli {

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

  /** Runs the program with its output going elsewhere; returns the exit code. */
  static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
    Session session = new Session(environment, out);
    return new CommandLine(new IronicCli())
        .addSubcommand("node", NodeGroup.create(session))
        .addSubcommand("port", PortGroup.create(session))
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

  private static int explain(Exception e, CommandLine command) throws Exception {
    if (e instanceof IronicException) {
      command.getErr().println(e.getMessage());
      return FAILED;
    }
    if (e instanceof UsageException || e instanceof IllegalArgumentException) {
      command.getErr().println(e.getMessage());
      return UNUSABLE;
    }
    throw e;
  }
}
