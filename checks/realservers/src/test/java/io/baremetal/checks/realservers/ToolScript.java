package io.baremetal.checks.realservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of one folder below {@code tools/}. */
final class ToolScript {

  private static final int SKIPPED = 3;

  private final Path folder;
  private final Path output;

  /**
   * Scripts whose output goes to files.
   *
   * @param folder where the scripts are
   * @param output where what they say is kept; made if it is absent
   */
  ToolScript(Path folder, Path output) {
    this.folder = folder;
    this.output = output;
  }

  /** Runs a script to its end; what it must not take longer than ends in an exception. */
  Result run(String name, Duration limit, Map<String, String> environment, List<String> arguments) {
    Path said = output.resolve(folder.getFileName() + "-" + name + ".txt");
    List<String> command = new ArrayList<>(List.of(folder.resolve(name + ".sh").toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(output);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        throw new IllegalStateException(command + " took longer than " + limit + "; see " + said);
      }
      return new Result(String.join(" ", command), process.exitValue(), Files.readString(said));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command, e);
    }
  }

  /** What a script said, and how it ended. */
  record Result(String command, int code, String said) {

    boolean isSkipped() {
      return code == SKIPPED;
    }

    /** The line that says why it did not do what it was asked for. */
    String reason() {
      return said.lines()
          .filter(line -> line.startsWith("skipped because"))
          .findFirst()
          .orElse(said.strip());
    }

    Result orThrow() {
      if (code != 0) {
        throw new IllegalStateException(command + " ended with code " + code + ":\n" + said);
      }
      return this;
    }
  }
}
