package io.baremetal.checks.realservers.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about simulated hardware shows code that is compiled, and run where Ironic is. */
final class DocumentedExampleTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));
  private static final String FENCE = "```";

  private static String withoutIndent(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList().toString();
  }

  @Test
  void theExampleOfThePageIsTheOneThatRuns() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/simulated-hardware.md"));
    String block = page.substring(page.indexOf(FENCE + "java") + FENCE.length() + 4);
    String shown = withoutIndent(block.substring(0, block.indexOf(FENCE)));
    String source =
        Files.readString(
            ROOT.resolve("checks/realservers/src/test/java")
                .resolve(FleetExampleTest.class.getName().replace('.', '/') + ".java"));
    // The test tidies up before its last brace; the page does not bother.
    String inside = shown.substring(1, shown.lastIndexOf(", }"));

    assertThat(withoutIndent(source)).contains(inside);
  }
}
