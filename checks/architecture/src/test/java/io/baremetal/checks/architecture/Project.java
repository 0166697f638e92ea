package io.baremetal.checks.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the project's sources and classes are. */
final class Project {

  /** Published modules: folder name and package root. */
  static final List<Module> PUBLISHED =
      List.of(
          new Module("bmo-api", "io.baremetal.api"),
          new Module("bmo-ironic", "io.baremetal.ironic"),
          new Module("bmo-k8s", "io.baremetal.k8s"),
          new Module("bmo-metal3-deploy", "io.baremetal.deploy"),
          new Module("bmo-testkit", "io.baremetal.testkit"));

  record Module(String folder, String packageRoot) {}

  private Project() {}

  static Path root() {
    return Path.of(System.getProperty("project.root"));
  }

  static boolean update() {
    return Boolean.getBoolean("update");
  }

  /** Main classes of the published modules; their tests are not on this module's class path. */
  static JavaClasses mainClasses() {
    return new ClassFileImporter()
        .importPackages(PUBLISHED.stream().map(Module::packageRoot).toArray(String[]::new));
  }

  /**
   * Java files below {@code folder} whose path contains {@code part}, for example src/main/java.
   */
  static List<Path> javaFiles(Path folder, String part) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().replace('\\', '/').contains("/" + part + "/"))
          .filter(file -> !file.toString().replace('\\', '/').contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
