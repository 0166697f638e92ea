package io.baremetal.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The marked region of {@code docs/differences.md} lists what {@code differences.json} says. Run
 * with {@code -Dupdate} to write it anew.
 */
final class DifferencesDocTest {

  private static final String BEGIN = "<!-- begin generated from differences.json -->";
  private static final String END = "<!-- end generated -->";

  @Test
  void docListsTheDifferencesThatTheRunnerAsserts() throws IOException {
    Path doc = Path.of(System.getProperty("project.root"), "docs/differences.md");
    String text = Files.readString(doc);
    assertThat(text).contains(BEGIN, END);
    String wanted =
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
            + table(Differences.load().rows())
            + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("update")) {
      Files.writeString(doc, wanted);
    }
    assertThat(Files.readString(doc))
        .as("docs/differences.md is out of date; run this test with -Dupdate")
        .isEqualTo(wanted);
  }

  private static String table(List<String> rows) {
    return "\n\n| vectors | here |\n|---|---|\n" + String.join("\n", rows) + "\n\n";
  }
}
