package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that are neither code nor generated. */
final class ProjectFilesTest {

  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern HOME = Pattern.compile("/(home|root|Users)/[A-Za-z.]");
  private static final Set<String> TEXT = Set.of("java", "md", "xml", "yaml", "json", "sh", "run");

  private static String firstVersion(String pom) {
    Matcher version = VERSION.matcher(Project.read(Project.root().resolve(pom)));
    assertThat(version.find()).as(pom).isTrue();
    return version.group(1);
  }

  @Test
  void theBomHasTheVersionOfTheModules() {
    assertThat(firstVersion("bmo-bom/pom.xml")).isEqualTo(firstVersion("pom.xml"));
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    Path folder = Project.root().resolve("docs/decisions");
    String index = Project.read(folder.resolve("README.md"));
    try (Stream<Path> pages = Files.list(folder)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
    }
  }

  @Test
  void noFileSpeaksOfOneMachine() throws IOException {
    try (Stream<Path> files = Files.walk(Project.root())) {
      List<Path> offenders =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().matches(".*[/\\\\](target|\\.git)([/\\\\].*)?"))
              .filter(file -> TEXT.contains(ending(file)))
              .filter(file -> !file.endsWith("ProjectFilesTest.java"))
              .filter(file -> HOME.matcher(Project.read(file)).find())
              .toList();
      assertThat(offenders).isEmpty();
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
