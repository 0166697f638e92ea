package io.baremetal.examples.quickstart;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import io.baremetal.ironic.driver.Driver;
import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.ForbiddenException;
import io.baremetal.ironic.error.IronicApiException;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.node.NodeRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The user's Ironic: connects to it, and finds out whether the walk can work with it. */
final class OwnIronic {

  private static final Microversion OLDEST = Microversion.of(89);

  private final OwnServerOptions options;
  private final IronicClient client;

  private OwnIronic(OwnServerOptions options, IronicClient client) {
    this.options = options;
    this.client = client;
  }

  /** A client that has called nothing yet. */
  static IronicClient client(OwnServerOptions options) {
    IronicClient.Builder client = IronicClient.builder().retry(RetryPolicy.none());
    options.user().ifPresent(user -> client.auth(login(user, options)));
    TlsSettings.Builder tls = TlsSettings.builder();
    options.authority().ifPresent(pem -> tls.trustedCertificates(() -> pem));
    if (options.isInsecure()) {
      tls.verification(Verification.NONE);
    }
    try {
      return client.tls(tls.build()).endpoint(options.ironicUrl()).build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--ironic-url \"%s\" cannot be used: %s"
              .formatted(options.ironicUrl(), Trouble.oneLine(e)));
    }
  }

  private static IronicAuth login(String user, OwnServerOptions options) {
    String password =
        options
            .password()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--ironic-user \"%s\" has no password; give it in a file by".formatted(user)
                            + " --ironic-password-file, or in "
                            + OwnServerOptions.PASSWORD_VARIABLE));
    try {
      return IronicAuth.basic(user, password);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--ironic-user cannot be used: " + Trouble.oneLine(e));
    }
  }

  /**
   * Asks Ironic what it is and has; changes nothing.
   *
   * @param nodes names that the walk's nodes will have
   * @throws UsageException for the first thing that cannot work
   */
  static void check(
      OwnServerOptions options,
      IronicClient client,
      Collection<String> nodes,
      Collection<BmcAddress> machines) {
    OwnIronic ironic = new OwnIronic(options, client);
    try {
      ironic.check(nodes, machines);
    } catch (IronicException e) {
      throw ironic.refused(ironic.reason(e));
    }
  }

  private void check(Collection<String> nodes, Collection<BmcAddress> machines) {
    Microversion newest = client.refreshVersions().newest();
    if (!newest.isAtLeast(OLDEST)) {
      throw refused(
          "it knows API versions up to %s only, and %s is needed; upgrade it"
              .formatted(newest, OLDEST));
    }
    Set<String> drivers =
        client.drivers().list().stream().map(Driver::name).collect(Collectors.toSet());
    if (drivers.isEmpty()) {
      throw refused("it has no driver, as long as no conductor runs; start ironic-conductor");
    }
    for (BmcAddress machine : machines) {
      String driver = machine.driver().ironicDriver();
      if (!drivers.contains(driver)) {
        throw refused(
            "it has no driver \"%s\", which BMC address \"%s\" needs, but %s; enable it there"
                .formatted(driver, machine, new TreeSet<>(drivers)));
      }
    }
    for (String node : nodes) {
      if (client.nodes().find(NodeRef.of(node)).isPresent()) {
        throw refused(
            "it has a node \"%s\" already, and the walk would take it over; rename the host"
                .formatted(node));
      }
    }
  }

  private String reason(IronicException failure) {
    String given =
        options.user().map(user -> "those of user \"" + user + "\"").orElse("none were given");
    if (failure instanceof UnauthorizedException) {
      return "it asks for other credentials (401; %s); check --ironic-user and the password"
          .formatted(given);
    }
    if (failure instanceof ForbiddenException) {
      return "it forbids the walk (403; credentials: %s); give credentials that may create nodes"
          .formatted(given);
    }
    if (failure instanceof IronicConnectionException) {
      return Trouble.of(failure, "--ironic-url", "give its CA by --ironic-ca, or use --insecure");
    }
    if (failure instanceof BadRequestException && options.ironicUrl().startsWith("http:")) {
      return "it refuses plain HTTP (400), as a server does that speaks HTTPS;"
          + " write https:// in --ironic-url";
    }
    if (failure instanceof IronicProtocolException || failure instanceof IronicApiException) {
      return "it answers, but not as an Ironic does (%s); check --ironic-url"
          .formatted(Trouble.oneLine(failure));
    }
    return Trouble.oneLine(failure) + "; check --ironic-url";
  }

  private UsageException refused(String problem) {
    return new UsageException("Ironic at %s: %s".formatted(options.ironicUrl(), problem));
  }

  /** Those of {@code nodes} that Ironic still has. */
  static List<String> remaining(IronicClient client, Collection<String> nodes) {
    return nodes.stream().filter(n -> client.nodes().find(NodeRef.of(n)).isPresent()).toList();
  }
}
