package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

  @Test
  void theApiBringsOnlyJacksonAndAnnotations() throws Exception {
    Element pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Project.root().resolve("bmo-api/pom.xml").toFile())
            .getDocumentElement();
    assertThat(elements(pom, "dependency"))
        .filteredOn(dependency -> elements(dependency, "scope").isEmpty())
        .filteredOn(dependency -> elements(dependency, "optional").isEmpty())
        .extracting(dependency -> elements(dependency, "groupId").get(0).getTextContent())
        .isNotEmpty()
        .allMatch(group -> group.equals("org.jspecify") || group.matches("com\\.fasterxml.*"));
    assertThat(elements(pom, "scope"))
        .extracting(Element::getTextContent)
        .containsOnly("test", "provided");
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
