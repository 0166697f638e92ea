package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorCall.Verb;
import io.baremetal.ironic.vendor.VendorMethod;
import io.baremetal.ironic.vendor.VendorReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code passthru …} of nodes and of drivers: what only a driver knows.
 *
 * @param methods what there is
 * @param vendor calls one
 */
record PassthruCommands(
    BiFunction<IronicClient, String, List<VendorMethod>> methods, Vendor vendor) {

  /** Calls a method. */
  @FunctionalInterface
  interface Vendor {
    /** What the driver answers. */
    VendorReply call(IronicClient ironic, String id, VendorCall call);
  }

  CommandLine create(Session session) {
    return Topic.of("What only the driver knows.")
        .addSubcommand(
            "list",
            ListOf.fields(
                session,
                List.of("name", "http_methods", "async", "description", "attach"),
                methods))
        .addSubcommand("call", new Call(session, vendor));
  }

  /** {@code call}. */
  @Command(
      mixinStandardHelpOptions = true,
      description = "Calls a method and prints what the driver answers.")
  private static final class Call implements Runnable {

    private final Session session;
    private final Vendor vendor;

    @Option(names = "--arg", paramLabel = "KEY=VALUE", description = "An argument.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
        names = "--http-method",
        paramLabel = "VERB",
        description = "DELETE, GET, PATCH, POST or PUT; default POST.")
    private Verb verb = Verb.POST;

    @Parameters(index = "0", paramLabel = "ID", description = "Of whom.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "METHOD", description = "Its name.")
    private String method = "";

    Call(Session session, Vendor vendor) {
      this.session = session;
      this.vendor = vendor;
    }

    @Override
    public void run() {
      VendorCall call =
          VendorCall.builder().method(method).verb(verb).args(Values.parsed(arguments)).build();
      session.with(
          ironic ->
              vendor
                  .call(ironic, id, call)
                  .json()
                  .ifPresent(answer -> session.out().println(Output.json(answer))));
    }
  }
}
