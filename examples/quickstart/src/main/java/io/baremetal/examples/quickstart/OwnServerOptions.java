package io.baremetal.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the user's own servers are, and what they need to know. */
final class OwnServerOptions {

  static final String PASSWORD_VARIABLE = "IRONIC_PASSWORD";

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "Walk on your own cluster: the current context of this file.")
  private Optional<Path> kubeconfig = Optional.empty();

  @Option(
      names = "--ironic-url",
      paramLabel = "URL",
      description = "Walk with your own Ironic; needs --kubeconfig, too.")
  private Optional<String> ironicUrl = Optional.empty();

  @Option(
      names = "--ironic-user",
      paramLabel = "NAME",
      description = "User name, if Ironic asks for HTTP basic authentication.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--ironic-password",
      paramLabel = "TEXT",
      description =
          "Its password. Others on this machine can read it here; better are the next"
              + " option and the environment variable "
              + PASSWORD_VARIABLE
              + ".")
  private Optional<String> password = Optional.empty();

  @Option(
      names = "--ironic-password-file",
      paramLabel = "FILE",
      description = "A file that holds the password; a line break at its end does not count.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--ironic-ca",
      paramLabel = "FILE",
      description = "Certificates (PEM) to trust for Ironic in place of the system's.")
  private Optional<Path> authority = Optional.empty();

  @Option(names = "--insecure", description = "Take any certificate from Ironic.")
  private boolean insecure;

  @Option(
      names = "--deploy-kernel",
      paramLabel = "URL",
      description = "Kernel of the agent for your Ironic to boot.")
  private Optional<String> kernel = Optional.empty();

  @Option(names = "--deploy-ramdisk", paramLabel = "URL", description = "Ramdisk of the agent.")
  private Optional<String> ramdisk = Optional.empty();

  @Option(
      names = "--deploy-iso",
      paramLabel = "URL",
      description = "ISO of the agent, for BMCs with virtual media.")
  private Optional<String> iso = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "MINUTES",
      description = "How long each way may take on your own servers; default 60.")
  private Optional<Integer> minutes = Optional.empty();

  /** Whether the walk is to be on servers of the user's. */
  boolean areChosen() {
    return kubeconfig.isPresent() || ironicUrl.isPresent();
  }

  /** Refuses what makes no sense together. */
  void check() {
    if (kubeconfig.isPresent() != ironicUrl.isPresent()) {
      String given = kubeconfig.isPresent() ? "--kubeconfig" : "--ironic-url";
      String missing = kubeconfig.isPresent() ? "--ironic-url" : "--kubeconfig";
      throw new UsageException(
          "%s is given without %s; the walk needs both, or neither for the embedded servers"
              .formatted(given, missing));
    }
    if (!areChosen() && areTuned()) {
      throw new UsageException(
          "options for your own servers are given without --kubeconfig and --ironic-url; add them");
    }
    if (password.isPresent() && passwordFile.isPresent()) {
      throw new UsageException(
          "--ironic-password and --ironic-password-file are both given; leave one out");
    }
    if (kernel.isPresent() != ramdisk.isPresent()) {
      throw new UsageException("--deploy-kernel and --deploy-ramdisk belong together; give both");
    }
    if (minutes.filter(given -> given < 1 || given > 24 * 60).isPresent()) {
      throw new UsageException(
          "--timeout is %d; give a number of minutes from 1 to 1440"
              .formatted(minutes.orElseThrow()));
    }
  }

  /** Whether anything is said about servers of the user's. */
  boolean areTuned() {
    return insecure
        || Stream.of(user, password, passwordFile, authority, kernel, ramdisk, iso, minutes)
            .anyMatch(Optional::isPresent);
  }

  Path kubeconfig() {
    return kubeconfig.orElseThrow();
  }

  String ironicUrl() {
    return ironicUrl.orElseThrow();
  }

  Optional<String> user() {
    return user;
  }

  /** The password, from wherever it is given; empty if nowhere. */
  Optional<String> password() {
    return password
        .or(() -> passwordFile.map(file -> read(file, "--ironic-password-file").stripTrailing()))
        .or(() -> Optional.ofNullable(System.getenv(PASSWORD_VARIABLE)));
  }

  Optional<String> authority() {
    return authority.map(file -> read(file, "--ironic-ca"));
  }

  boolean isInsecure() {
    return insecure;
  }

  Optional<String> kernel() {
    return kernel;
  }

  Optional<String> ramdisk() {
    return ramdisk;
  }

  Optional<String> iso() {
    return iso;
  }

  Duration patience() {
    return Duration.ofMinutes(minutes.orElse(60));
  }

  private static String read(Path file, String option) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(
          "%s: cannot be read (%s); check %s"
              .formatted(file, e.getClass().getSimpleName(), option));
    }
  }
}
