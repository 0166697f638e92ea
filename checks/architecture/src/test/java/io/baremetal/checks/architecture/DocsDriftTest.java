package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents equal what the code says: rule D1. {@code mvn verify -pl checks/architecture -am
 * -Dupdate} rewrites them.
 */
final class DocsDriftTest {

  private static final Pattern SNIPPET =
      Pattern.compile(
          "<!-- from: (?<file>[^#]+)#(?<region>\\S+) -->\\n```java\\n(?<code>.*?)```",
          Pattern.DOTALL);

  @SuppressWarnings("unused") // read by the test engine
  private static final java.util.List<Project.Module> MODULES = Project.PUBLISHED;

  @ParameterizedTest
  @FieldSource("MODULES")
  void listsThePublicApi(Project.Module module) {
    compare(
        Project.root().resolve("docs/api/" + module.folder() + ".txt"), PublicApi.listing(module));
  }

  static Stream<Path> showsCodeThatCompiles() throws java.io.IOException {
    try (Stream<Path> files = Files.walk(Project.root().resolve("docs"))) {
      return Stream.concat(
              Stream.of(Project.root().resolve("README.md")),
              files.filter(file -> file.toString().endsWith(".md")).toList().stream())
          .filter(file -> Project.read(file).contains("```java"));
    }
  }

  @ParameterizedTest
  @MethodSource
  void showsCodeThatCompiles(Path document) {
    String text = Project.read(document);
    Matcher snippets = SNIPPET.matcher(text);
    String expected =
        snippets.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "<!-- from: %s#%s -->\n```java\n%s```"
                        .formatted(
                            found.group(1),
                            found.group(2),
                            region(found.group(1), found.group(2)))));
    long blocks = text.split("```java", -1).length - 1L;
    assertThat(SNIPPET.matcher(text).results().count())
        .as("every Java block of %s names the region it is taken from", document)
        .isEqualTo(blocks);
    compare(document, expected);
  }

  private static String region(String file, String name) {
    String source = Project.read(Project.root().resolve(file));
    Matcher region =
        Pattern.compile(
                "[^\\n]*// tag::" + name + "\\n(.*?)[^\\n]*// end::" + name + "\\n", Pattern.DOTALL)
            .matcher(source);
    assertThat(region.find()).as("region %s in %s", name, file).isTrue();
    return region.group(1).stripTrailing().stripIndent() + "\n";
  }

  static void compare(Path document, String expected) {
    if (Project.update()) {
      Project.write(document, expected);
    }
    assertThat(document)
        .as("%s is generated; run the build with -Dupdate to rewrite it", document)
        .hasContent(expected);
  }
}
