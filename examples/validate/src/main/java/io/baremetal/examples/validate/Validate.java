package io.baremetal.examples.validate;

import io.baremetal.api.error.InvalidValueException;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.rule.RuleCatalogue;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Severity;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with metal3 manifests before a cluster sees them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no errors; there may be warnings",
      "1:at least one error",
      "2:what was given cannot be judged"
    })
final class Validate implements Callable<Integer> {

  static final int REFUSED = 1;
  static final int UNUSABLE = 2;

  private final InputStream in;
  private final PrintWriter out;

  @Parameters(
      paramLabel = "FILE",
      description = "YAML or JSON, any number of documents; - or nothing is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "STRICT",
      description = "How strictly: ${COMPLETION-CANDIDATES}; default strict.")
  private Profile.Base profile = Profile.Base.STRICT;

  @Option(
      names = "--rule",
      paramLabel = "ID=LEVEL",
      description = "Takes a rule as off, warning or error.")
  private Map<String, String> rules = Map.of();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "TEXT",
      description = "Output: ${COMPLETION-CANDIDATES}; default text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--machine-network",
      paramLabel = "CIDR",
      description = "Network of the cluster's machines; BMCs should be in one of them.")
  private List<String> machineNetworks = List.of();

  private Validate(InputStream in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.in, writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs the program; returns its exit code. */
  static int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command =
        new CommandLine(new Validate(in, out))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(
                (problem, line, parsed) -> {
                  if (problem instanceof UnusableInputException) {
                    err.println(problem.getMessage());
                    return UNUSABLE;
                  }
                  throw problem;
                });
    return command.execute(arguments);
  }

  @Override
  public Integer call() {
    Profile chosen = chosenProfile();
    List<Cidr> networks = machineNetworks.stream().map(Validate::network).toList();
    Review review = Review.of(new Manifests(in).read(files), chosen, networks);
    out.print(format.write(review));
    out.flush();
    return review.errors() > 0 ? REFUSED : CommandLine.ExitCode.OK;
  }

  private Profile chosenProfile() {
    Profile chosen =
        switch (profile) {
          case STRICT -> Profile.strict();
          case UPSTREAM -> Profile.upstream();
          case README -> Profile.readme();
        };
    for (Map.Entry<String, String> rule : rules.entrySet()) {
      chosen = changed(chosen, rule.getKey(), rule.getValue());
    }
    Set<String> unknown = RuleCatalogue.unknownIds(chosen);
    if (!unknown.isEmpty()) {
      throw new UnusableInputException("--rule: there is no rule " + String.join(", ", unknown));
    }
    return chosen;
  }

  private static Profile changed(Profile profile, String id, String level) {
    try {
      return switch (level.toLowerCase(Locale.ROOT)) {
        case "off" -> profile.without(id);
        case "warning" -> profile.with(id, Severity.WARNING);
        case "error" -> profile.with(id, Severity.ERROR);
        default ->
            throw new UnusableInputException(
                "--rule: " + id + "=" + level + " is none of off, warning, error");
      };
    } catch (InvalidValueException e) {
      throw new UnusableInputException("--rule: " + e.getMessage());
    }
  }

  private static Cidr network(String text) {
    return Cidr.tryParse(text)
        .reason()
        .<Cidr>map(
            why -> {
              throw new UnusableInputException("--machine-network: " + why);
            })
        .orElseGet(() -> Cidr.parse(text));
  }
}
